import { greetingOf } from './greeting.js';
import { runUntilStopped } from './platform/run-process.js';
import { readEnvironment } from './platform/config/environment.js';
import { startPlenum } from './start.js';

await runUntilStopped(async () => {
  const environment = readEnvironment(process.env);
  const plenum = await startPlenum(environment);
  process.stdout.write(await greetingOf(plenum, environment.host, process.stdout, process.env));
  return plenum;
});
