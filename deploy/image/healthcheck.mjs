// Asks the server, or the worker, in this container whether it is well: node healthcheck.mjs [live|ready]
// Exits with 0 if so. The image has no curl.
const [question = 'live'] = process.argv.slice(2);
const port = process.env.WORKER_PORT || process.env.PORT || 3000;
const host = process.env.HOST || '127.0.0.1';

try {
  const { ok } = await globalThis.fetch(`http://${host}:${port}/health/${question}`);
  process.exit(ok ? 0 : 1);
} catch {
  process.exit(1);
}
