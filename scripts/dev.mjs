// Runs both sides from their sources, and anew when these change: node scripts/dev.mjs
// The pages come from Vite, which hands what is meant for the API on to the server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { install, root } from './prepare.mjs';

install();
const pages = await createServer({ configFile: join(root, 'web/vite.config.ts') });
await pages.listen();
const [address] = pages.resolvedUrls.local;

const server = spawn(
  process.execPath,
  [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'start', '--watch'],
  {
    cwd: root,
    stdio: 'inherit',
    // A group of its own: the Nest CLI runs the server in a shell, and does not end it by itself.
    detached: true,
    // Links and QR codes lead to where the pages are.
    env: { PUBLIC_URL: address.replace(/\/$/, ''), ...process.env },
  },
);
console.log(`\n  Pages of the sources: ${address} and ${address}host\n`);

server.on('exit', async (code) => {
  await pages.close();
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.kill(-server.pid, signal));
}
