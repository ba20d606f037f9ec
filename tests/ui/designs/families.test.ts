import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#library/index.ts';
import { offeredFamilies } from '#ui/designs/families.ts';

const { library } = loadLibrary('templates');
const families = offeredFamilies(library);

describe('the designs that can be added', () => {
	it('are all that are for sale, each once, and nothing else', () => {
		const shown = families.flatMap(({ architectures }) => architectures.map(({ id }) => id));
		const forSale = library.architectures.filter(({ offered }) => offered).map(({ id }) => id);
		expect(shown.toSorted()).toEqual(forSale.toSorted());
	});

	it('stand by how data comes back, staging disk with the tape that it belongs to', () => {
		const familyOf = (id: string) =>
			families.find(({ architectures }) => architectures.some((one) => one.id === id))?.title;
		expect(familyOf('hardened-repository')).toBe('Streams back from disk');
		expect(familyOf('replication')).toBe('Mounts or starts in place');
		expect(familyOf('backup-as-a-service')).toBe('Comes back from the cloud or a service');
		expect(familyOf('tape-staged')).toBe('Comes back from tape');
	});
});
