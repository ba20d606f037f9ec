import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseWords, wholeNumber, type Command } from '../command.ts';
import { done, InputError, type Terminal } from '../terminal.ts';

const host = '127.0.0.1';
const usualPort = '5180';
/** Workbooks of customers with tens of thousands of machines. */
const largestUpload = '64M';

function listen(server: Server, port: number): Promise<void> {
	return new Promise((listening, failed) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = error.code === 'EADDRINUSE';
			const why = taken ? 'is taken by another program' : `cannot be used: ${error.message}`;
			failed(new InputError(`serve: port ${port} ${why}; choose one with --port`));
		});
		server.listen(port, host, listening);
	});
}

/** The port that was given, or the one the system chose for 0. */
function portOf(server: Server, asked: number): number {
	const address = server.address();
	return typeof address === 'object' && address ? address.port : asked;
}

/** Closes the door, lets answers finish, then tells the app to close its store. */
function untilStopped(server: Server): Promise<void> {
	return new Promise((stopped) => {
		const stop = (signal: NodeJS.Signals): void => {
			server.close(() => {
				process.emit('sveltekit:shutdown' as never, signal as never);
				stopped();
			});
			server.closeIdleConnections();
		};
		process.once('SIGTERM', stop);
		process.once('SIGINT', stop);
	});
}

async function start(port: number, data: string | undefined, terminal: Terminal): Promise<void> {
	const built = resolve(import.meta.dirname, '../../../build/handler.js');
	if (!existsSync(built))
		throw new InputError('serve: the app is not built yet; run "npm start", which builds it first');
	let ready: (listener: RequestListener) => void = () => undefined;
	const handler = new Promise<RequestListener>((resolved) => (ready = resolved));
	const server = createServer(
		(request, response) => void handler.then((answer) => answer(request, response))
	);
	// The port first: opening the store of a data folder takes longer than finding the port taken.
	await listen(server, port);
	const address = `http://${host}:${portOf(server, port)}`;
	Object.assign(process.env, {
		ORIGIN: address,
		BODY_SIZE_LIMIT: largestUpload,
		...(data === undefined ? {} : { BIDWRIGHT_DATA: resolve(terminal.folder, data) })
	});
	const app = (await import(pathToFileURL(built).href)) as { readonly handler: RequestListener };
	ready(app.handler);
	terminal.out(`Bidwright is at ${address}\n`);
	await untilStopped(server);
}

/** Serves the app and its API on loopback until it is stopped. */
export const serve: Command = {
	name: 'serve',
	usage: '[--port N] [--data FOLDER]',
	does: 'Serves the app and its API on this machine.',
	options: [
		['--port N', `port on ${host} (${usualPort}); 0 lets the system choose`],
		['--data FOLDER', 'where bids are kept (data, or what BIDWRIGHT_DATA names)']
	],
	run: async (words, terminal) => {
		const { values, positionals } = parseWords('serve', words, {
			port: { type: 'string', default: usualPort },
			data: { type: 'string' }
		});
		if (positionals.length > 0)
			throw new InputError(`serve: "${positionals[0] ?? ''}" is one word too many`);
		await start(wholeNumber('serve', '--port', values.port, 0, 65_535), values.data, terminal);
		return done;
	}
};
