import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchError } from '../bench/lib/bench-error.js';
import { cleanUp } from '../bench/lib/clean-up.js';
import { untilStopped } from '../bench/lib/until-stopped.js';
import { within } from '../src/platform/within.js';
import { type Fault, faults as all } from './faults/index.js';
import { type Options, readOptions, usageOf } from './lib/options.js';
import { DATA } from './lib/paths.js';
import { hasFailed, type Row, toTable } from './lib/report.js';
import { type Given, run, type Verdict } from './run.js';
import { ScaledOut } from './world/scaled-out.js';
import { Standalone } from './world/standalone.js';

/** How long one run may take. Milliseconds. */
const RUN_LIMIT = 360_000;
/** Violations that are told in full; the rest is a number. */
const TOLD = 10;

async function chaos(): Promise<number> {
  const options = readOptions(process.argv.slice(2), all);
  if (options.help) {
    process.stdout.write(usageOf(all));
    return 0;
  }
  requirePrograms(options.faults);
  const dir = join(DATA, String(process.pid));
  await mkdir(dir, { recursive: true });

  const rows: Row[] = [];
  for (const seed of options.seeds) {
    rows.push(...(await round(join(dir, String(seed)), seed, options)));
  }
  process.stdout.write(`\n${toTable(rows)}\n`);
  const failed = rows.filter(hasFailed).length;
  if (failed > 0) {
    process.stdout.write(`\n${failed} of ${rows.length} runs failed; logs are in ${dir}\n`);
    return 1;
  }
  await rm(dir, { recursive: true, force: true });
  return 0;
}

/** All faults, one after the other, on processes that live through all of them. */
async function round(dir: string, seed: number, { faults, participants }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  const scaledOut = faults.filter((fault) => fault.topology === 'scaled-out');
  if (scaledOut.length > 0) {
    const world = await ScaledOut.start(join(dir, 'scaled-out'));
    for (const [nth, fault] of scaledOut.entries()) {
      const given = { seed: seed * 1_000 + nth, participants, window: fault.window };
      const hurt: Given['hurt'] = (random) => fault.hurt(world, random);
      rows.push(await told(fault, seed, () => run(world, { ...given, hurt })));
    }
    await cleanUp();
  }
  for (const fault of faults.filter((one) => one.topology === 'standalone')) {
    const world = await Standalone.start(join(dir, fault.name));
    const given = { seed, participants, window: fault.window };
    const hurt: Given['hurt'] = (random) => fault.hurt(world, random);
    rows.push(await told(fault, seed, () => run(world, { ...given, hurt })));
    await cleanUp();
  }
  return rows;
}

async function told(fault: Fault, seed: number, task: () => Promise<Verdict>): Promise<Row> {
  process.stdout.write(`${fault.name}, seed ${seed} … `);
  const verdict = await within(RUN_LIMIT, task()).catch(
    (error: Error) => error.stack ?? error.message,
  );
  if (typeof verdict === 'string') {
    process.stdout.write(`did not end: ${verdict}\n`);
    return { fault, seed, verdict: `did not end: ${verdict.split('\n')[0]}` };
  }
  const { accepted, counted, asked, upvoted, violations } = verdict;
  process.stdout.write(
    `${accepted} accepted, ${counted} counted, ${asked} questions from the audience, ${upvoted} upvotes, ` +
      `${verdict.crosstabs} cross-tabs of ${verdict.crossed} answers, ${verdict.crossedLater} after they were asked for\n`,
  );
  for (const violation of violations.slice(0, TOLD)) process.stdout.write(`  ${violation}\n`);
  if (violations.length > TOLD) process.stdout.write(`  and ${violations.length - TOLD} more\n`);
  return { fault, seed, verdict };
}

/** @throws BenchError that names what is missing */
function requirePrograms(faults: readonly Fault[]): void {
  if (!faults.some(({ topology }) => topology === 'scaled-out')) return;
  for (const [program, option] of [
    ['redis-server', '--version'],
    ['nginx', '-v'],
  ] as const) {
    if (spawnSync(program, [option]).status === 0) continue;
    throw new BenchError(
      `${program} is not on the path: install it, or try --faults standalone-kill.`,
    );
  }
}

await untilStopped(chaos);
