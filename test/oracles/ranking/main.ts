import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Outcome, rankingMethods } from '../../../src/sessions/kinds/ranking/index.js';
import { type Box, count, levelsOf, someBoxes } from './boxes.js';
import { exportsOf } from './exports.js';

/** The compiled program is in dist/, as deep as its sources are. */
const script = join(import.meta.dirname, '../../../../count.py');

/** What count.py says of a box; what each is stands there. */
interface Said {
  whalrusBorda: number[];
  prefVotingBorda: number[];
  schulzeCondorcetPairs: number[][];
  schulzeCondorcetOrder: number[][];
  prefVotingAhead: [number, number][];
  prefVotingWinners: number[];
  whalrusPlaces: number[] | null;
}

/** Plenum's outcomes of a box. */
type Counted = Record<keyof typeof rankingMethods, Outcome>;

interface Comparison {
  readonly name: string;
  readonly ours: (counted: Counted) => unknown;
  /** Undefined where the package says nothing of this box. */
  readonly theirs: (said: Said, box: Box) => unknown;
  /** Why it may differ; then it is only told how often it does. */
  readonly mayDiffer?: string;
}

const comparisons: readonly Comparison[] = [
  {
    name: 'Borda, points: whalrus',
    ours: ({ borda }) => scoresOf(borda).map((score) => 2 * score),
    theirs: ({ whalrusBorda }) => whalrusBorda,
  },
  {
    name: 'Borda, points: pref-voting',
    ours: ({ borda }) => scoresOf(borda).map((score) => 2 * score),
    // How often others are below less how often they are above: that is n - 1 less than double points.
    theirs: ({ prefVotingBorda }, box) =>
      prefVotingBorda.map((balance) => balance + ballotsIn(box) * (box.options - 1)),
  },
  {
    name: 'pairwise counts: schulze-condorcet',
    ours: ({ condorcet }) => condorcet.pairwise!.counts,
    theirs: ({ schulzeCondorcetPairs }) => schulzeCondorcetPairs,
  },
  {
    name: 'Schulze, first rank: schulze-condorcet',
    ours: ({ condorcet }) => levelsOf(condorcet)[0],
    theirs: ({ schulzeCondorcetOrder }) => schulzeCondorcetOrder[0],
  },
  {
    name: 'Schulze, all ranks: schulze-condorcet',
    ours: ({ condorcet }) => levelsOf(condorcet),
    theirs: ({ schulzeCondorcetOrder }) => schulzeCondorcetOrder,
    mayDiffer: 'finds the paths anew without the winners',
  },
  {
    name: 'Schulze, who is ahead: pref-voting',
    ours: ({ condorcet }) => aheadIn(condorcet),
    theirs: ({ prefVotingAhead }) => prefVotingAhead,
  },
  {
    name: 'instant runoff, winners: pref-voting',
    ours: ({ irv }) => levelsOf(irv)[0],
    theirs: ({ prefVotingWinners }) => prefVotingWinners,
  },
  {
    name: 'instant runoff, all ranks: whalrus',
    ours: ({ irv }) => ranksOf(irv),
    theirs: ({ whalrusPlaces }) =>
      whalrusPlaces?.map((place) => 1 + whalrusPlaces.filter((other) => other < place).length),
  },
];

/** A box, and what is said of it. */
interface Case {
  readonly box: Box;
  readonly counted: Counted;
  readonly said: Said;
}

/**
 * Has Python count the boxes, too, and says how many agree.
 * @param python where the packages of requirements.txt are
 * @returns whether all did that have to; the first box of each that did not is shown
 */
export async function compare(python: string, howMany: number, seed: number): Promise<boolean> {
  const boxes = someBoxes(howMany, seed);
  const files = await Promise.all(
    boxes.map(async ({ options, ballots }) => ({
      ...{ options, ballots },
      ...(await exportsOf({ options, ballots })),
    })),
  );
  const [versions, ...said] = ask(python, files) as [Record<string, string>, ...Said[]];
  const cases = boxes.map((box, at) => ({ box, counted: countedOf(box), said: said[at]! }));
  const ties = cases.filter(({ counted }) => levelsOf(counted.irv)[0]!.length > 1).length;
  console.log(`${howMany} boxes of seed ${seed}; of ${ties} an instant runoff is a tie`);
  console.log(Object.entries(versions).flat().join(' '));
  return comparisons.map((comparison) => agrees(comparison, cases)).every(Boolean);
}

function ask(python: string, boxes: readonly object[]): unknown[] {
  const { stdout, status } = spawnSync(python, ['-B', script], {
    input: boxes.map((box) => JSON.stringify(box)).join('\n'),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`count.py ended with ${status}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

function agrees({ name, ours, theirs, mayDiffer }: Comparison, cases: readonly Case[]): boolean {
  let [compared, same] = [0, 0];
  for (const { box, counted, said } of cases) {
    const expected = theirs(said, box);
    if (expected === undefined) continue;
    compared++;
    const found = ours(counted);
    if (isDeepStrictEqual(found, expected)) same++;
    else if (!mayDiffer) {
      console.error(`${name}: differs`);
      console.error(JSON.stringify({ box, ours: found, theirs: expected }));
      return false;
    }
  }
  console.log(`${name}: ${same} of ${compared} agree${mayDiffer ? ` (${mayDiffer})` : ''}`);
  // What compares nothing proves nothing.
  return compared > 0;
}

function countedOf(box: Box): Counted {
  const { borda, irv, condorcet } = rankingMethods;
  return { borda: count(borda, box), irv: count(irv, box), condorcet: count(condorcet, box) };
}

function scoresOf({ order }: Outcome): number[] {
  return order.toSorted((one, other) => one.key - other.key).map(({ score }) => score);
}

function ranksOf({ order }: Outcome): number[] {
  return order.toSorted((one, other) => one.key - other.key).map(({ rank }) => rank);
}

function ballotsIn({ ballots }: Box): number {
  return ballots.reduce((sum, { count }) => sum + count, 0);
}

/** Who is ahead of whom, from the paths that are shown. */
function aheadIn({ pairwise }: Outcome): [number, number][] {
  const { paths } = pairwise!;
  return paths.flatMap((row, one) =>
    row.flatMap((path, other): [number, number][] => {
      const back = paths[other]![one] ?? [0, 0];
      const isAhead = path && (path[0] > back[0] || (path[0] === back[0] && path[1] < back[1]));
      return isAhead ? [[one, other]] : [];
    }),
  );
}
