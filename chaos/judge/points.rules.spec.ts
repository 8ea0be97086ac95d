import { describe, expect, it } from '@jest/globals';
import type { LeaderboardState, Question } from '../../src/contract/index.js';
import { type PointsEvidence, type StoredScore, wrongPointsIn } from './points.rules.js';
import type { Casting } from './record.js';

const OPENED = Date.UTC(2026, 0, 1);

const question = {
  id: 'colours',
  kind: 'multiple_choice',
  answerKey: { optionIds: ['red', 'green'] },
  settings: { scoring: { mode: 'speed', points: 1_001 } },
  openedAt: new Date(OPENED).toISOString(),
  closesAt: new Date(OPENED + 10_000).toISOString(),
} as Question;

/** A vote that was accepted so many milliseconds after the opening. */
function aCasting(participantId: string, optionIds: string[], after: number): Casting {
  const time = (OPENED + after).toString(16).padStart(12, '0');
  const receiptId = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
  const outcome = { kind: 'accepted', receiptId } as const;
  const attempt = { choice: { optionIds }, sentAt: 0, answeredAt: 0, outcome };
  return { participantId, questionId: 'colours', channel: 'REST', attempts: [attempt] };
}

const castings = [
  aCasting('ada', ['red', 'green'], 2_500),
  aCasting('bob', ['red', 'blue'], 0),
  aCasting('eve', ['red'], 20_000),
  aCasting('joe', [], 10), // withdrawn
];
const aScore = (participantId: string, got: number, swiftness: number): StoredScore => ({
  ...{ questionId: 'colours', participantId, got, outOf: 2, swiftness },
});
const scores = [aScore('ada', 2, 750_000), aScore('bob', 0, 1_000_000), aScore('eve', 1, 0)];
const leaderboard = {
  players: 3,
  entries: [
    { rank: 1, points: 1_001 + 750 },
    { rank: 2, points: 500 },
    { rank: 3, points: 0 },
  ],
} as LeaderboardState;

const judge = (given: Partial<PointsEvidence>) =>
  wrongPointsIn({ questions: [question], castings, scores, leaderboard, ...given });

describe('the judge of points', () => {
  it('finds nothing where all are as they were earned', () => {
    expect(judge({})).toEqual([]);
  });

  it('finds those that are missing', () => {
    expect(judge({ scores: scores.slice(1) })).toEqual(['a vote without points: ada on colours']);
  });

  it('finds those that are given twice, or for nothing', () => {
    expect(judge({ scores: [...scores, scores[0]!] })).toEqual(['points twice: ada on colours']);
    expect(judge({ scores: [...scores, aScore('joe', 0, 0)] })).toEqual([
      'points for no vote: joe on colours',
    ]);
    expect(judge({ scores: [...scores, aScore('zoe', 0, 0)] })).toEqual([
      'points, never cast: zoe on colours',
    ]);
  });

  it('finds those that are others', () => {
    const [, ...others] = scores;
    expect(judge({ scores: [aScore('ada', 2, 750_001), ...others] })).toEqual([
      expect.stringContaining('other points than earned: ada on colours'),
    ]);
  });

  it('finds a leaderboard that shows others', () => {
    expect(judge({ leaderboard: undefined })).toEqual(['there is no leaderboard']);
    expect(judge({ leaderboard: { ...leaderboard, players: 4 } })).toEqual([
      '4 are on the leaderboard, 3 have points',
    ]);
    const entries = leaderboard.entries.map((entry) => ({ ...entry, points: 7 }));
    expect(judge({ leaderboard: { ...leaderboard, entries } })).toEqual([
      expect.stringContaining('the leaderboard has 1: 7'),
    ]);
  });
});
