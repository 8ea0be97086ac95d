import { describe, expect, it } from '@jest/globals';
import type { CrossTab, Question } from '../../src/contract/index.js';
import { pairsOf, type StoredCrosstab, wrongCrosstabIn } from './crosstab.rules.js';
import { type Casting, WITHDRAWAL } from './record.js';

const aQuestion = (id: string, kind: string, ...options: string[]) =>
  ({
    ...{ id, kind, prompt: id, settings: { min: 1, max: 2 } },
    options: options.map((option) => ({ id: option, label: option })),
  }) as unknown as Question;
const colours = aQuestion('a', 'multiple_choice', 'red', 'blue');
const stars = aQuestion('b', 'rating');

const aCasting = (
  participantId: string,
  questionId: string,
  ...choices: Casting['attempts'][number]['choice'][]
): Casting => ({
  ...{ participantId, questionId, channel: 'REST' },
  attempts: choices.map((choice, nth) => ({
    ...{ choice, sentAt: nth, answeredAt: nth },
    outcome: { kind: 'accepted', receiptId: `${nth}` },
  })),
});
const bothOf = (who: string, optionIds: string[], value: number) => [
  aCasting(who, 'a', { optionIds }),
  aCasting(who, 'b', { value }),
];
const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, nth) => `p${from + nth}`);
/** Nine who have chosen red and two stars, four with both colours and one star, and two who have left. */
const castings = [
  ...people(1, 9).flatMap((who) => bothOf(who, ['red'], 2)),
  ...people(10, 13).flatMap((who) => bothOf(who, ['red', 'blue'], 1)),
  aCasting('p14', 'a', { optionIds: ['blue'] }),
  aCasting('p15', 'a', { optionIds: ['red'] }, WITHDRAWAL),
  aCasting('p15', 'b', { value: 1 }),
];
const counts: StoredCrosstab['counts'] = [
  ['', '', 13],
  ['', '1', 4],
  ['', '2', 9],
  ['red', '', 13],
  ['red', '1', 4],
  ['red', '2', 9],
  ['blue', '', 4],
  ['blue', '1', 4],
];
const stored: StoredCrosstab = { aId: 'a', active: true, version: 3, waiting: [], counts };
const group = (key: string, totalVotes: number, ...cells: (number | null)[]) => ({
  ...{ key, label: key, totalVotes },
  buckets: ['red', 'blue'].map((bucket, at) => ({
    ...{ key: bucket, label: bucket, count: cells[at]!, share: null },
  })),
});
const told = {
  ...{ questionId: 'a', by: 'b', version: 3, totalVotes: 13, exclusive: false },
  ...{ repeats: null, moved: null },
  buckets: [
    { key: 'red', label: 'red', count: 13, share: 1 },
    { key: 'blue', label: 'blue', count: 4, share: 4 / 13 },
  ],
  groups: [group('1', 4, 4, 4), group('2', 9, 9, null)],
  hidden: { groups: 0, cells: 1, participants: 0 },
} satisfies CrossTab;

const evidence = { question: colours, by: stars, castings, stored, told: [told] };
const wrong = (other: Partial<Parameters<typeof wrongCrosstabIn>[0]>) =>
  wrongCrosstabIn({ ...evidence, ...other });
const withCount = (a: string, b: string, by: number) =>
  counts.map((one) => (one[0] === a && one[1] === b ? ([a, b, one[2] + by] as const) : one));

describe('a cross-tab under chaos', () => {
  it('is of each two questions whose buckets count people', () => {
    const others = [aQuestion('c', 'open_text'), aQuestion('d', 'ranking', 'x', 'y')];
    const pairs = pairsOf([colours, ...others, stars]).map((pair) =>
      pair.map(({ id }) => id).join(''),
    );
    expect(pairs).toEqual(['ad', 'ab', 'db']);
  });

  it('has those who hold a receipt for both', () => {
    expect(wrong({})).toEqual([]);
    const turned = counts.map(([a, b, count]) => [b, a, count] as const);
    expect(wrong({ stored: { ...stored, aId: 'b', counts: turned } })).toEqual([]);
  });

  it.each([
    ['an answer that is missing', { stored: { ...stored, counts: withCount('red', '2', -1) } }],
    ['an answer twice', { stored: { ...stored, counts: withCount('', '', 1) } }],
    ['a cell of nobody', { stored: { ...stored, counts: [...counts, ['blue', '2', 1] as const] } }],
    [
      'a change that is in one cell alone',
      { castings: [...castings.slice(0, -1), ...bothOf('p15', ['red'], 1)] },
    ],
    ['no counts any more', { stored: { ...stored, active: false } }],
    ['no row', { stored: undefined }],
    ['nothing told', { told: [] }],
  ])('is wrong with %s', (_, other) => {
    expect(wrong(other)).not.toEqual([]);
  });

  it.each([
    ['another total', { totalVotes: 14 }],
    [
      'another number of a bucket',
      { buckets: [{ ...told.buckets[0]!, count: 12 }, told.buckets[1]!] },
    ],
    ['a bucket that is missing', { buckets: told.buckets.slice(0, 1) }],
    ['another number in a cell', { groups: [group('1', 4, 4, 4), group('2', 9, 8, null)] }],
    ['another number in a group', { groups: [group('1', 4, 4, 4), group('2', 8, 9, null)] }],
    ['a cell that tells of few', { groups: [group('1', 4, 4, 4), group('2', 9, 9, 0)] }],
    ['a group that is left out', { groups: [group('1', 4, 4, 4)] }],
    ['others who wait', { hidden: { ...told.hidden, participants: 1 } }],
    ['another number of hidden cells', { hidden: { ...told.hidden, cells: 2 } }],
    ['an older version', { version: 2 }],
    ['nothing', { version: 0 }],
  ])('is wrong where %s is told', (_, other) => {
    expect(wrong({ told: [{ ...told, ...other }] })).not.toEqual([]);
  });

  it('may be told without those who wait, or with what they had chosen before', () => {
    const waiting = ['p9', 'p8'];
    const before = (red: number) => ({
      ...told,
      totalVotes: 4 + red,
      buckets: [{ ...told.buckets[0]!, count: 4 + red }, told.buckets[1]!],
      groups: [group('1', 4, 4, 4), group('2', red, red, null)],
      hidden: { ...told.hidden, participants: 2 },
    });
    for (const red of [7, 8, 9]) {
      expect(wrong({ stored: { ...stored, waiting }, told: [before(red)] })).toEqual([]);
    }
    for (const red of [6, 10]) {
      expect(wrong({ stored: { ...stored, waiting }, told: [before(red)] })).not.toEqual([]);
    }
  });

  it('hides nothing where there is nothing to hide, and tells one version once', () => {
    const all = [...castings, ...people(20, 22).flatMap((who) => bothOf(who, ['blue'], 2))];
    const more = [...people(23, 25)].flatMap((who) => bothOf(who, ['blue'], 1));
    const told3 = {
      ...told,
      totalVotes: 19,
      buckets: [13, 10].map((count, at) => ({ ...told.buckets[at]!, count })),
      groups: [group('1', 7, 4, 7), group('2', 12, 9, 3)],
      hidden: { groups: 0, cells: 0, participants: 0 },
    };
    const given = {
      castings: [...all, ...more],
      stored: {
        ...stored,
        counts: [
          ...([
            ['', '', 19],
            ['', '1', 7],
            ['', '2', 12],
          ] as const),
          ...([
            ['red', '', 13],
            ['red', '1', 4],
            ['red', '2', 9],
          ] as const),
          ...([
            ['blue', '', 10],
            ['blue', '1', 7],
            ['blue', '2', 3],
          ] as const),
        ],
      },
    };
    expect(wrong({ ...given, told: [told3] })).toEqual([]);
    const hidden = {
      ...told3,
      groups: [group('1', 7, 4, 7), group('2', 12, 9, null)],
      hidden: { ...told3.hidden, cells: 1 },
    };
    expect(wrong({ ...given, told: [hidden] })).toHaveLength(1);
    expect(wrong({ ...given, told: [hidden, told3] })).toHaveLength(1);
  });
});
