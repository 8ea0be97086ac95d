import { figures as all } from './figures/index.js';
import { cleanUp } from './lib/clean-up.js';
import { type Figure, fullSizes, quickSizes, type Row, type Setting } from './lib/figure.js';
import { describeMachine, requireLimits } from './lib/machine.js';
import { type Options, readOptions, usageOf } from './lib/options.js';
import { crash } from './lib/program.js';
import { save, toMarkdown } from './lib/report.js';
import { untilStopped } from './lib/until-stopped.js';

async function bench(): Promise<void> {
  const options = readOptions(process.argv.slice(2), all);
  if (options.help) return void process.stdout.write(usageOf(all));
  const sizes = options.quick ? quickSizes : fullSizes;
  const topology = options.standalone ? 'standalone' : 'scaled';
  requireLimits(Math.max(sizes.sockets, sizes.viewers));
  const machine = await describeMachine(topology);

  const date = new Date().toISOString();
  const rows: Row[] = [];
  for (const figure of options.figures) {
    if (figure.scaledOnly && options.standalone) continue;
    rows.push(...(await run(figure, { topology, sizes, beside: options.beside })));
  }

  const report = { date, topology, quick: options.quick, machine, rows };
  const name = nameOf(date, options);
  await save(name, report);
  process.stdout.write(`\n${toMarkdown(report)}\nWritten to bench/results/${name}.json and .md\n`);
}

/** The day alone names a whole run; what is less must not take its place. */
function nameOf(date: string, { standalone, quick, figures }: Options): string {
  const some = figures.length < all.length ? figures.map(({ name }) => name) : [];
  const less = [standalone && 'standalone', quick && 'quick', ...some];
  return [date.slice(0, 10), ...less].filter(Boolean).join('-');
}

async function run(figure: Figure, setting: Setting): Promise<Row[]> {
  process.stdout.write(`\n${figure.about}\n`);
  try {
    return await Promise.race([figure.run(setting), crash]);
  } finally {
    await cleanUp();
  }
}

await untilStopped(bench);
