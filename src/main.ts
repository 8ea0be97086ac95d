import { runUntilStopped } from './platform/run-process.js';
import { readEnvironment } from './platform/config/environment.js';
import { startPlenum } from './start.js';

await runUntilStopped(async () => {
  const environment = readEnvironment(process.env);
  const plenum = await startPlenum(environment);
  process.stdout.write(
    [
      '',
      '  Plenum is running.',
      `    Join  ${plenum.url}`,
      `    Host  ${plenum.url}/host`,
      `    API   ${plenum.url}/v1`,
      `    Docs  ${plenum.url}/docs`,
      '    Stop  Ctrl-C',
      '',
      '',
    ].join('\n'),
  );
  return plenum;
});
