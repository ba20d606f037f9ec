/**
 * The journal: the last version of each bid that this browser saw, written before anything else.
 *
 * It survives the tab, the browser and the server being killed: the transaction is `strict`, so it
 * has reached the disk when it reports success. localStorage was the first draft and is not enough,
 * because the browser gathers its writes for seconds before they reach the disk.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Draft } from './edit.ts';

export interface JournalEntry {
	readonly id: string;
	readonly document: BidDocument;
	readonly drafts: Readonly<Record<string, Draft>>;
	/** Revision of the store's version that this one grew from. */
	readonly revision: string;
	/** True until the store has it. */
	readonly pending: boolean;
	readonly at: string;
}

export interface Journal {
	readonly read: (id: string) => Promise<JournalEntry | null>;
	readonly write: (entry: JournalEntry) => Promise<void>;
	readonly forget: (id: string) => Promise<void>;
}

const database = 'bidwright';
const store = 'journal';

function opened(): Promise<IDBDatabase> {
	const request = indexedDB.open(database, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
	return answer(request);
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the browser refused its database'));
	});

const finished = (transaction: IDBTransaction): Promise<void> =>
	new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () =>
			reject(transaction.error ?? new Error('the browser could not keep the bid'));
	});

/** The journal in this browser's database. */
export function browserJournal(): Journal {
	const change = async (act: (entries: IDBObjectStore) => void): Promise<void> => {
		const database = await opened();
		try {
			const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
			act(transaction.objectStore(store));
			await finished(transaction);
		} finally {
			database.close();
		}
	};
	return {
		read: async (id) => {
			const database = await opened();
			try {
				const entries = database.transaction(store).objectStore(store);
				return (await answer(entries.get(id) as IDBRequest<JournalEntry | undefined>)) ?? null;
			} finally {
				database.close();
			}
		},
		write: (entry) => change((entries) => entries.put(entry)),
		forget: (id) => change((entries) => entries.delete(id))
	};
}
