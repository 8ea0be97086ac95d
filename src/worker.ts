import { readEnvironment } from './platform/config/environment.js';
import { runUntilStopped } from './platform/run-process.js';
import { startWorker } from './start.js';

await runUntilStopped(async () => {
  const worker = await startWorker(readEnvironment(process.env));
  const { opsPort } = worker;
  const metrics = opsPort === undefined ? '' : `    Metrics  http://localhost:${opsPort}/metrics\n`;
  process.stdout.write(`\n  A worker of Plenum is running.\n${metrics}    Stop  Ctrl-C\n\n`);
  return worker;
});
