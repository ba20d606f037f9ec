// Types that SvelteKit itself reads.
declare global {
	namespace App {
		interface Error {
			message: string;
		}
	}
}

export {};
