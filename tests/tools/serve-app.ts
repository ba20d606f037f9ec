/**
 * Serves the built app for the browser tests as a person would start it, but with a data folder of
 * its own, removed afterwards, and on a port that nobody uses.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const port = await freePort();
const data = mkdtempSync(join(tmpdir(), 'bidwright-e2e-'));
const app = spawn(
	process.execPath,
	['src/cli/main.ts', 'serve', '--port', String(port), '--data', data],
	{ cwd: resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'inherit', 'inherit'] }
);
// Whoever ends this process signals its whole group, the app included; here it only has to be waited for.
process.on('SIGTERM', () => undefined);
app.on('exit', (code) => {
	rmSync(data, { recursive: true, force: true });
	process.exitCode = code ?? 0;
});

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer().once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address !== null && typeof address === 'object') done(address.port);
				else failed(new Error('The system named no free port.'));
			});
		});
	});
}
