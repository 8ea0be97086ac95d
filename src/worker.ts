import { readEnvironment } from './platform/config/environment.js';
import { runUntilStopped } from './platform/run-process.js';
import { startWorker } from './start.js';

await runUntilStopped(async () => {
  const worker = await startWorker(readEnvironment(process.env));
  process.stdout.write('\n  A worker of Plenum is running.\n    Stop  Ctrl-C\n\n');
  return worker;
});
