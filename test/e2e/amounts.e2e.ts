import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Choice, Question, Result, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  Api,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { aVoter, channels, goHome, type Voter } from './support/voters.js';

const labels = (...texts: string[]) => texts.map((label) => ({ label }));

interface Kind {
  question: object;
  /** What it is told with. */
  settings: object;
  /** The last voter of three thinks again from one choice to another; all as the ids are. */
  choices: (ids: readonly string[]) => [Choice, Choice, Choice, Choice];
  /** Of the first two and what the last has thought of, in the end. */
  result: (ids: readonly string[]) => Pick<Result, 'buckets' | 'stats' | 'summary'>;
  /** What no question is made with, and where it is wrong. */
  bad: readonly (readonly [settings: object, path: string])[];
  badChoices: (ids: readonly string[]) => Choice[];
}

const kinds: Record<string, Kind> = {
  numeric: {
    question: {
      kind: 'numeric',
      prompt: 'How long is it?',
      settings: { allowChange: true, max: 10, decimals: 1, unit: 'm' },
    },
    settings: { allowChange: true, min: null, max: 10, decimals: 1, unit: 'm' },
    choices: () => [{ value: 0.1 }, { value: -0.2 }, { value: 9 }, { value: 0.3 }],
    result: () => ({
      buckets: [
        { key: '-0.2..-0.2', label: '-0.2 m', count: 1, share: 1 / 3 },
        { key: '-0.1..-0.1', label: '-0.1 m', count: 0, share: 0 },
        { key: '0.0..0.0', label: '0.0 m', count: 0, share: 0 },
        { key: '0.1..0.1', label: '0.1 m', count: 1, share: 1 / 3 },
        { key: '0.2..0.2', label: '0.2 m', count: 0, share: 0 },
        { key: '0.3..0.3', label: '0.3 m', count: 1, share: 1 / 3 },
      ],
      stats: { mean: 0.2 / 3, median: 0.1 },
      summary: {
        shape: 'histogram',
        exclusive: true,
        min: -0.2,
        max: 0.3,
        mean: 0.2 / 3,
        median: 0.1,
        quartiles: [-0.05, 0.2],
        bins: [-0.2, -0.1, 0, 0.1, 0.2, 0.3].map((value) => {
          return { from: value, to: value, count: [-0.2, 0.1, 0.3].includes(value) ? 1 : 0 };
        }),
      } as Result['summary'],
    }),
    bad: [
      [{ decimals: 7 }, 'settings.decimals'],
      [{ decimals: 0.5 }, 'settings.decimals'],
      [{ min: 1e15 }, 'settings.min'],
      [{ min: 0.5 }, 'settings.min'],
      [{ min: 2, max: 1 }, 'settings.max'],
      [{ unit: ' ' }, 'settings.unit'],
      [{ unit: 'x'.repeat(21) }, 'settings.unit'],
      [{ total: 100 }, 'settings.total'],
    ],
    badChoices: () => [{ value: 0.25 }, { value: 10.1 }, { value: 1e21 }, { optionIds: ['a'] }],
  },

  points: {
    question: {
      kind: 'points',
      prompt: 'What matters?',
      options: labels('Speed', 'Safety', 'Price'),
      settings: { allowChange: true, total: 1_000_000 },
    },
    settings: { allowChange: true, min: null, max: null, total: 1_000_000 },
    choices: ([speed, safety, price]) => [
      { points: { [speed!]: 1_000_000 } },
      { points: { [safety!]: 400_000, [speed!]: 600_000, [price!]: 0 } },
      { points: { [price!]: 1_000_000 } },
      { points: { [safety!]: 1_000_000 } },
    ],
    result: ([speed, safety, price]) => {
      const items = [
        { key: speed!, label: 'Speed', points: 1_600_000, mean: 1_600_000 / 3 },
        { key: safety!, label: 'Safety', points: 1_400_000, mean: 1_400_000 / 3 },
        { key: price!, label: 'Price', points: 0, mean: 0 },
      ];
      return {
        buckets: items.map(({ key, label, points }) => {
          return { key, label, count: points, share: points / 3_000_000 };
        }),
        stats: {},
        summary: { shape: 'points', exclusive: true, items } as Result['summary'],
      };
    },
    bad: [
      [{ total: 0 }, 'settings.total'],
      [{ total: 1_000_001 }, 'settings.total'],
      [{ total: 1.5 }, 'settings.total'],
      [{ min: 1 }, 'settings.min'],
    ],
    badChoices: ([speed, safety]) => [
      { points: { [speed!]: 999_999 } },
      { points: { [speed!]: 1_000_001, [safety!]: -1 } },
      { points: { [speed!]: 999_999.5, [safety!]: 0.5 } },
      { points: { nobody: 1_000_000 } },
      { points: {} },
      { optionIds: [speed!] },
    ],
  },

  scales: {
    question: {
      kind: 'scales',
      prompt: 'How did you like it?',
      options: labels('Talks', 'Food'),
      settings: { allowChange: true, max: 3, lowLabel: 'not at all', highLabel: 'very much' },
    },
    settings: {
      allowChange: true,
      min: 1,
      max: 3,
      lowLabel: 'not at all',
      highLabel: 'very much',
    },
    choices: ([talks, food]) => [
      { values: { [talks!]: 3, [food!]: 1 } },
      { values: { [food!]: 2 } },
      { values: { [talks!]: 1 } },
      { values: { [food!]: 2, [talks!]: 2 } },
    ],
    result: ([talks, food]) => ({
      buckets: [
        { key: talks!, label: 'Talks', count: 2, share: 2 / 3 },
        { key: food!, label: 'Food', count: 3, share: 1 },
      ],
      stats: {},
      summary: {
        shape: 'scales',
        exclusive: false,
        items: [
          { key: talks!, label: 'Talks', mean: 2.5, median: 2.5, counts: [0, 1, 1] },
          { key: food!, label: 'Food', mean: 5 / 3, median: 2, counts: [1, 2, 0] },
        ],
      } as Result['summary'],
    }),
    bad: [
      [{ min: 0.5 }, 'settings.min'],
      [{ min: 5 }, 'settings.max'],
      [{ max: 102 }, 'settings.max'],
      [{ lowLabel: 'x'.repeat(61) }, 'settings.lowLabel'],
    ],
    badChoices: ([talks]) => [
      { values: { [talks!]: 4 } },
      { values: { [talks!]: 1.5 } },
      { values: { nobody: 1 } },
      { values: {} },
      { value: 1 },
    ],
  },
};

describe.each(Object.entries(kinds))('a question of the kind %s', (_, kind) => {
  let plenum: TestPlenum;
  let api: Api;
  const present: Voter[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => goHome(present.splice(0)));
  afterAll(() => plenum.close());

  const idsOf = ({ options }: Question) => options.map(({ id }) => id);
  const comes = async (session: { code: string }, nth: number) => {
    const voter = await aVoter(api, plenum.url, session, channels[nth % 2]!);
    present.push(voter);
    return voter;
  };

  it('is voted on, changed, taken back, counted, reset and copied', async () => {
    const { token, session, questions } = await aLiveSession(api, { questions: [kind.question] });
    const question = questions[0]!;
    const { id, settings } = question;
    expect(settings).toMatchObject(kind.settings);
    const choices = kind.choices(idsOf(question));
    const voters = [await comes(session, 0), await comes(session, 1), await comes(session, 1)];
    const cast = async (nth: number, choice: Choice) => {
      const { receipt } = await voters[nth]!.cast(id, choice);
      expect(receipt).toMatchObject({ questionId: id, status: 'accepted' });
      return receipt!.id;
    };
    const first = await cast(0, choices[0]);
    expect(await cast(0, choices[0])).toBe(first);
    await cast(1, choices[1]);
    await cast(2, choices[2]);
    expect((await voters[2]!.withdraw(id)).receipt).toBeDefined();
    await cast(2, choices[2]);
    await cast(2, choices[3]);

    await closeQuestion(api, id, token);
    const result = await resultWhen(api, id, token, ({ final }) => final);
    expect(result).toMatchObject({ ...kind.result(idsOf(question)), totalVotes: 3 });

    const path = `/v1/sessions/${session.id}/duplicate`;
    const copy = expectStatus(await api.post<Session>(path, undefined, token), 201).questions[0]!;
    expect(copy.settings).toEqual(settings);
    expect(copy.options.map(({ label }) => label)).toEqual(
      question.options.map(({ label }) => label),
    );

    await openQuestion(api, id, token);
    expectStatus(await api.post(`/v1/questions/${id}/reset`, undefined, token), 200);
    const empty = await resultWhen(api, id, token, ({ totalVotes }) => totalVotes === 0);
    expect(empty.stats).toEqual({});
    expect(empty.buckets.every(({ count, share }) => count === 0 && share === 0)).toBe(true);
  });

  it('takes no other choice', async () => {
    const { session, questions } = await aLiveSession(api, { questions: [kind.question] });
    const question = questions[0]!;
    for (const [nth, choice] of kind.badChoices(idsOf(question)).entries()) {
      const voter = await comes(session, nth);
      expect((await voter.cast(question.id, choice)).code).toBe('invalid_choice');
    }
  });

  it('is made with no other settings', async () => {
    const { token } = await anOrganizer(api);
    const { session } = await aDraftSession(api, { questions: [], token });
    const given = kind.question as { settings: object };
    for (const [settings, path] of kind.bad) {
      const answer = await api.post(
        `/v1/sessions/${session.id}/questions`,
        { ...given, settings },
        token,
      );
      const { errors } = expectProblem(answer, 400, 'validation_failed');
      expect(errors!.map((error) => error.path)).toContain(path);
    }
  });
});
