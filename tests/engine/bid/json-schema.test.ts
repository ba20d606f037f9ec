import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bidJsonSchema } from '#engine/bid/index.ts';

describe('the published JSON Schema', () => {
	it('is that of the code; "npm run schema" renews it', () => {
		const published: unknown = JSON.parse(readFileSync('static/schema/bid-1.json', 'utf8'));
		expect(published).toEqual(JSON.parse(JSON.stringify(bidJsonSchema())));
	});

	it('describes what people type: quantities as text or number, unknown keys refused', () => {
		const schema = JSON.stringify(bidJsonSchema());
		expect(schema).toContain('4.5 TiB');
		expect(schema).toContain('"additionalProperties":false');
	});
});
