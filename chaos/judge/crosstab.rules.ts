import type { Choice, CrossTab, Question } from '../../src/contract/index.js';
import { heldBallot } from './judge.rules.js';
import type { Casting } from './record.js';

/** A cross-tab as the database has it. */
export interface StoredCrosstab {
  /** The question whose buckets stand first in `counts`. */
  readonly aId: string;
  /** Whether votes still add to it. */
  readonly active: boolean;
  readonly version: number;
  /** Whose answers are not in what was told last. */
  readonly waiting: readonly string[];
  /** In place of a bucket {@link ALL}: all who have answered both. */
  readonly counts: readonly (readonly [aBucket: string, bBucket: string, count: number])[];
}

/** All that is known of a cross-tab when the dust has settled. */
export interface CrosstabEvidence {
  readonly question: Question;
  readonly by: Question;
  /** Of the session. */
  readonly castings: readonly Casting[];
  readonly stored: StoredCrosstab | undefined;
  /** What the host was told, the last one last. */
  readonly told: readonly CrossTab[];
}

export const ALL = '';

/** Fewer are told of in no cell and no group. */
const FEWEST = 3;

/** Of which buckets a choice is, of the kinds whose buckets count people. */
const bucketsOf: Readonly<Record<string, (choice: Choice) => readonly string[]>> = {
  single_choice: ({ optionIds }) => optionIds!,
  multiple_choice: ({ optionIds }) => optionIds!,
  ranking: ({ optionIds }) => optionIds!.slice(0, 1),
  rating: ({ value }) => [String(value)],
};

/** Each two questions that can be crossed. */
export function pairsOf(questions: readonly Question[]): (readonly [Question, Question])[] {
  const able = questions.filter(({ kind }) => kind in bucketsOf);
  return able.flatMap((one, at) => able.slice(at + 1).map((other) => [one, other] as const));
}

/**
 * Every number of a cross-tab that is not what the receipts say which clients hold, joined here and nowhere in the
 * application: in the database, where all of them are, and in what the host is told.
 */
export function wrongCrosstabIn(evidence: CrosstabEvidence): string[] {
  const { question, by, stored, told } = evidence;
  const last = told.at(-1);
  const wrong =
    !stored || !last
      ? ['it is not there']
      : [
          ...(stored.active ? [] : ['it is counted no more']),
          ...wrongCounts(evidence, stored),
          ...(last.version === stored.version ? [] : ['what is told last is not what was written']),
          ...(last.version > 0 ? wrongTable(evidence, stored, last) : wrongSilence(evidence)),
          ...wrongVersions(told),
        ];
  return wrong.map((what) => `"${question.prompt}" by "${by.prompt}": ${what}`);
}

/** Of each bucket and group, how many there are; by {@link cellOf}. */
type Joined = ReadonlyMap<string, number>;

/** @param without people who are left out */
function join(
  { question, by, castings }: CrosstabEvidence,
  without: readonly string[] = [],
): Joined {
  const answers = (of: Question) =>
    new Map(
      castings
        .filter(({ questionId }) => questionId === of.id)
        .flatMap((casting) => heldBallot(casting) ?? [])
        .map(({ participantId, choice }) => [participantId, bucketsOf[of.kind]!(choice)]),
    );
  const groups = answers(by);
  const sums = new Map<string, number>();
  for (const [participantId, buckets] of answers(question)) {
    const own = groups.get(participantId);
    if (!own || without.includes(participantId)) continue;
    for (const bucket of [ALL, ...buckets]) {
      for (const group of [ALL, ...own]) {
        const cell = cellOf(bucket, group);
        sums.set(cell, (sums.get(cell) ?? 0) + 1);
      }
    }
  }
  return sums;
}

function wrongCounts(
  evidence: CrosstabEvidence,
  { aId, counts }: Pick<StoredCrosstab, 'aId' | 'counts'>,
): string[] {
  const joined = join(evidence);
  const isFirst = evidence.question.id === aId;
  const stored = new Map(
    counts.map(([a, b, count]) => [isFirst ? cellOf(a, b) : cellOf(b, a), count]),
  );
  return [...new Set([...joined.keys(), ...stored.keys()])].flatMap((cell) => {
    const [is, ought] = [stored, joined].map((of) => of.get(cell) ?? 0);
    return is === ought ? [] : [`[${cell}] counts ${is} of ${ought}`];
  });
}

/**
 * Of the people who wait nobody knows here which of their answers is told: a number may have as many more as they
 * are than that of all others.
 */
function wrongTable(evidence: CrosstabEvidence, { waiting }: StoredCrosstab, told: CrossTab) {
  const others = join(evidence, waiting);
  const wrong: string[] = [];
  const check = (count: number, bucket: string, group: string) => {
    const least = others.get(cellOf(bucket, group)) ?? 0;
    if (count >= least && count <= least + waiting.length) return;
    wrong.push(
      `[${cellOf(bucket, group)}] is told as ${count}, not ${least} and ${waiting.length}`,
    );
  };
  const { question, by } = evidence;
  const [buckets, groups] = [keysOf(question), keysOf(by)];
  const shown = new Map(told.groups.map((group) => [group.key, group]));
  if (told.hidden.participants !== waiting.length) wrong.push('it tells of others who wait');
  if (told.hidden.groups !== groups.length - shown.size) wrong.push('a group is missing');
  if (told.buckets.map(({ key }) => key).join() !== buckets.join())
    wrong.push('a bucket is missing');

  check(told.totalVotes, ALL, ALL);
  for (const { key, count } of told.buckets) check(count, key, ALL);
  for (const key of groups) {
    const group = shown.get(key);
    const fewest = others.get(cellOf(ALL, key)) ?? 0;
    if (!group && fewest >= FEWEST) wrong.push(`${key} is left out with ${fewest}`);
    if (!group) continue;
    check(group.totalVotes, ALL, key);
    if (group.totalVotes < FEWEST) wrong.push(`${key} is told with ${group.totalVotes}`);
    for (const bucket of group.buckets) {
      if (bucket.count === null) continue;
      check(bucket.count, bucket.key, key);
      if (bucket.count < FEWEST) wrong.push(`[${cellOf(bucket.key, key)}] tells of few`);
    }
  }
  const empty = told.groups.flatMap((group) => group.buckets).filter(({ count }) => count === null);
  if (empty.length !== told.hidden.cells) wrong.push('it tells of other cells that are hidden');
  if (waiting.length === 0 && empty.length > 0 && !tellsOfFew(evidence, others)) {
    wrong.push(`${empty.length} cells are hidden where none has to be`);
  }
  return wrong;
}

/** Whether there is anything that has to be hidden: a cell of few, or few of a bucket who are not in a group. */
function tellsOfFew({ question, by }: CrosstabEvidence, joined: Joined): boolean {
  const at = (bucket: string, group: string) => joined.get(cellOf(bucket, group)) ?? 0;
  const isFew = (count: number) => count > 0 && count < FEWEST;
  return keysOf(question).some((bucket) =>
    keysOf(by).some((group) => {
      const [count, column, row] = [at(bucket, group), at(bucket, ALL), at(ALL, group)];
      const others = [column - count, row - count, at(ALL, ALL) - column - row + count];
      return count < FEWEST || others.some(isFew);
    }),
  );
}

/** Nothing was told yet. */
function wrongSilence(evidence: CrosstabEvidence): string[] {
  const total = join(evidence).get(cellOf(ALL, ALL)) ?? 0;
  return total < FEWEST ? [] : [`nothing is told of ${total}`];
}

/** One version is one table, whoever tells it. */
function wrongVersions(told: readonly CrossTab[]): string[] {
  const known = new Map<number, string>();
  return told.flatMap(({ hidden: { participants: _, ...hidden }, ...crosstab }) => {
    const table = JSON.stringify({ ...crosstab, hidden });
    const before = known.get(crosstab.version) ?? table;
    known.set(crosstab.version, before);
    return before === table ? [] : [`version ${crosstab.version} is told as two tables`];
  });
}

function keysOf({ options, settings: { min, max } }: Question): string[] {
  if (options.length > 0) return options.map(({ id }) => id);
  return Array.from({ length: max! - min! + 1 }, (_, step) => String(min! + step));
}

function cellOf(bucket: string, group: string): string {
  return `${bucket || 'all'} by ${group || 'all'}`;
}
