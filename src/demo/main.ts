import { existsSync } from 'node:fs';
import { chooseScreen } from './choose-screen.js';
import { readOptions, usage } from './options.js';
import { runDemo } from './run-demo.js';
import { withServer } from './server.js';
import { STOPPED, stopSignal } from './stop-signal.js';
import { drawSummary, isExact, type Outcome } from './summary.js';

/** Everything is closed by then; what still holds the process is not worth waiting for. Milliseconds. */
const EXIT_LIMIT = 5_000;

const signal = stopSignal();
try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${signal.aborted ? 'Stopped.' : (error as Error).message}\n`);
  process.exitCode = signal.aborted ? STOPPED : 1;
}
setTimeout(() => process.exit(), EXIT_LIMIT).unref();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const began = performance.now();
  const { screen, paint } = chooseScreen(process.stdout, process.env);
  let outcomes: Outcome[] = [];
  try {
    const say = (line: string) => screen.say(line);
    await withServer(options.url, { variables: process.env, say }, async (url) => {
      outcomes = await runDemo(url, { options, screen, signal });
    });
  } finally {
    screen.close();
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const exact = isExact(outcomes);
  for (const line of ['', ...drawSummary(outcomes, paint), '']) screen.say(line);
  screen.say(
    exact
      ? paint('good', `Every accepted vote was counted exactly once. ${seconds} s.`)
      : paint('bad', `The count is not what it must be. ${seconds} s.`),
  );
  return exact ? 0 : 1;
}
