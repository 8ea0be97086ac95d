import { describe, expect, it } from '@jest/globals';
import type {
  AudienceSession,
  Question,
  Result,
  ResultsVisibility,
  ScreenSession,
  ScreenSnapshot,
} from '../../../src/contract/index.js';
import {
  enterRoom,
  hear,
  questionsIn,
  resultIn,
  type Room,
  type RoomEvent,
  withMyVote,
} from './room.rules.js';

const NOW = Date.parse('2026-01-01T12:00:00Z');

function aQuestion(given: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    sessionId: 's1',
    kind: 'single_choice',
    prompt: 'Shall we?',
    position: 0,
    status: 'open',
    options: [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ],
    settings: {
      allowChange: false,
      scoring: null,
      minChoices: 1,
      maxChoices: 1,
      min: null,
      max: null,
    },
    resultsRevealed: false,
    openedAt: null,
    durationSeconds: null,
    answerKey: null,
    explanation: null,
    revision: 1,
    closesAt: null,
    closedAt: null,
    ...given,
  };
}

function aResult(version: number, given: Partial<Result> = {}): Result {
  const at = new Date(NOW).toISOString();
  const summary = { shape: 'bars', exclusive: true };
  const more = {
    kind: 'single_choice',
    buckets: [],
    stats: {},
    summary,
    updatedAt: at,
    final: false,
  };
  return { questionId: 'q1', version, totalVotes: version, ...more, ...given };
}

const settings = (resultsVisibility: ResultsVisibility) =>
  ({
    identity: 'anonymous',
    traceable: false,
    resultsVisibility,
    passcodeRequired: false,
    roster: 'none',
    qa: 'off',
    qaAnonymous: false,
    qaDownvotes: false,
    reactions: 'off',
    leaderboard: 'off',
    teams: null,
    teamChoice: 'picked',
    pace: 'host',
    endsAt: null,
    motion: null,
  }) as const;

/** A phone's room. */
function aRoom(
  given: Partial<AudienceSession> = {},
  results: Result[] = [],
): Room<AudienceSession> {
  const outline = {
    id: 's1',
    title: 'Hall',
    status: 'live',
    settings: settings('always'),
  } as const;
  const session = {
    ...outline,
    questions: [aQuestion()],
    hasFormulas: false,
    myVotes: {},
    player: null,
    ...given,
  };
  return enterRoom('participant', { session, results, now: new Date(NOW).toISOString() }, NOW);
}

/** What a big screen is told while the result is hidden. */
function aScreenSnapshot(version: number): ScreenSnapshot {
  const { myVotes: _, player: __, ...session } = aRoom({ settings: settings('hidden') }).session;
  const turnouts = [{ questionId: 'q1', version, totalVotes: version }];
  return {
    session: session as ScreenSession,
    results: [],
    turnouts,
    now: new Date(NOW).toISOString(),
  };
}

const updated = (given: Partial<Question>): RoomEvent => ({
  name: 'question:updated',
  payload: aQuestion(given),
});
const result = (version: number): RoomEvent => ({
  name: 'results:updated',
  payload: aResult(version),
});
const turnout = (version: number): RoomEvent => ({
  name: 'turnout:updated',
  payload: { questionId: 'q1', version, totalVotes: version },
});
const seen = (room: Room) => questionsIn(room).map(({ id }) => id);

describe('enterRoom', () => {
  it('reckons how far one’s clock is off', () => {
    const now = new Date(NOW + 5_000).toISOString();
    const room = enterRoom('participant', { session: aRoom().session, results: [], now }, NOW);
    expect(room.clockOffset).toBe(5_000);
  });

  it('does not go back behind a result that was heard while the snapshot was made', () => {
    const before = hear(aRoom({}, [aResult(1)]), result(3));
    const snapshot = {
      session: before.session,
      results: [aResult(2)],
      now: '2026-01-01T12:00:00Z',
    };
    expect(enterRoom('participant', snapshot, NOW, before).results.q1!.version).toBe(3);
  });

  it('drops what the snapshot does not have any more', () => {
    const before = hear(aRoom(), result(3));
    const snapshot = { session: before.session, results: [], now: '2026-01-01T12:00:00Z' };
    expect(enterRoom('participant', snapshot, NOW, before).results).toEqual({});
  });

  it('keeps who is there, which no snapshot tells', () => {
    const before = hear(aRoom(), { name: 'audience:count', payload: { connected: 7 } });
    const snapshot = { session: before.session, results: [], now: '2026-01-01T12:00:00Z' };
    expect(aRoom().connected).toBeNull();
    expect(enterRoom('participant', snapshot, NOW, before).connected).toBe(7);
  });

  it('takes the turnouts of a screen, which knows some without their results', () => {
    expect(enterRoom('screen', aScreenSnapshot(4), NOW).turnouts.q1!.totalVotes).toBe(4);
  });

  it('does not go back behind a turnout that was heard while the snapshot was made', () => {
    const before = [turnout(6), turnout(5)].reduce(
      hear<ScreenSession>,
      enterRoom<ScreenSession>('screen', aScreenSnapshot(4), NOW),
    );
    const after = enterRoom('screen', aScreenSnapshot(5), NOW, before);
    expect(after.turnouts).toEqual({ q1: { questionId: 'q1', version: 6, totalVotes: 6 } });
    expect(after.results).toEqual({});
  });
});

describe('hear', () => {
  it('drops a result that is older than the known one', () => {
    const room = [result(2), result(1)].reduce(hear<AudienceSession>, aRoom());
    expect(room.results.q1!.version).toBe(2);
    expect(room.turnouts.q1!.totalVotes).toBe(2);
  });

  it('puts a new question where it belongs', () => {
    const room = [
      updated({ id: 'q3', position: 2 }),
      updated({ id: 'q2', position: 1 }),
      updated({ id: 'q1', prompt: 'Shall we not?' }),
    ].reduce(hear<AudienceSession>, aRoom());
    expect(seen(room)).toEqual(['q1', 'q2', 'q3']);
    expect(room.session.questions[0]!.prompt).toBe('Shall we not?');
  });

  it('forgets a question that was removed, and one’s vote where it was reset', () => {
    const room = aRoom({ myVotes: { q1: { optionIds: ['yes'] } } }, [aResult(1)]);
    const reset = hear(room, { name: 'question:reset', payload: { questionId: 'q1' } });
    expect(reset.session.myVotes).toEqual({});
    const removed = hear(room, { name: 'question:removed', payload: { questionId: 'q1' } });
    expect(removed).toMatchObject({ results: {}, turnouts: {} });
    expect(seen(removed)).toEqual([]);
  });

  it('minds no reset where there is no vote of one’s own', () => {
    const room = enterRoom<ScreenSession>('screen', aScreenSnapshot(4), NOW);
    expect(hear(room, { name: 'question:reset', payload: { questionId: 'q1' } })).toBe(room);
  });

  it('takes over what the session says of itself, and who is there', () => {
    const outline = {
      id: 's1',
      title: 'New',
      status: 'ended',
      settings: settings('hidden'),
    } as const;
    const room = [
      { name: 'session:updated', payload: outline } satisfies RoomEvent,
      { name: 'audience:count', payload: { connected: 7 } } satisfies RoomEvent,
    ].reduce(hear<AudienceSession>, aRoom());
    expect(room.session).toMatchObject({ ...outline, myVotes: {} });
    expect(room.connected).toBe(7);
  });
});

describe('what a participant sees', () => {
  it.each([
    ['always', 'open', false, true],
    ['always', 'closed', false, true],
    ['after_vote', 'open', false, false],
    ['after_vote', 'open', true, true],
    ['after_close', 'open', true, false],
    ['after_close', 'closed', false, true],
    ['hidden', 'closed', true, false],
  ] as const)('of a result for %s, %s, voted: %s', (visibility, status, hasVoted, isVisible) => {
    const question = aQuestion({ status });
    const room = aRoom({ settings: settings(visibility), questions: [question] }, [aResult(1)]);
    const mine = hasVoted ? withMyVote(room, 'q1', { optionIds: ['yes'] }) : room;
    expect(resultIn(mine, question) !== undefined).toBe(isVisible);
    // A closed question without a result to see is none of the audience's business any more.
    expect(seen(mine)).toEqual(status === 'open' || isVisible ? ['q1'] : []);
  });

  it('changes with a reveal, and back when it is taken back', () => {
    const hidden = aRoom({ settings: settings('hidden') }, [aResult(1)]);
    const revealed = hear(hidden, updated({ resultsRevealed: true }));
    const again = hear(revealed, updated({ resultsRevealed: false }));
    const visible = [hidden, revealed, again].map((room) => resultIn(room, questionsIn(room)[0]!));
    expect(visible.map((one) => one?.version)).toEqual([undefined, 1, undefined]);
  });

  it('follows the question’s own visibility before the session’s', () => {
    const question = aQuestion();
    question.settings.resultsVisibility = 'hidden';
    expect(resultIn(aRoom({ questions: [question] }, [aResult(1)]), question)).toBeUndefined();
  });

  it('is less than its organizer sees', () => {
    const question = aQuestion({ status: 'closed' });
    const room = aRoom({ settings: settings('hidden'), questions: [question] }, [aResult(1)]);
    const organizers = { ...room, viewer: 'organizer' as const };
    expect(resultIn(organizers, question)?.version).toBe(1);
    expect(seen(organizers)).toEqual(['q1']);
  });
});

describe('what a big screen sees', () => {
  it.each([
    ['always', 'open', true],
    ['after_vote', 'closed', false],
    ['after_close', 'open', false],
    ['after_close', 'closed', true],
    ['hidden', 'closed', false],
  ] as const)('of a result for %s, %s: %s', (visibility, status, isVisible) => {
    const question = aQuestion({ status });
    const room = aRoom({ settings: settings(visibility), questions: [question] }, [aResult(1)]);
    const screens = { ...room, viewer: 'screen' as const };
    expect(resultIn(screens, question) !== undefined).toBe(isVisible);
    expect(seen(screens)).toEqual(['q1']); // it goes on showing what was asked
  });
});

describe('withMyVote', () => {
  it('adds one’s vote to those on other questions, and replaces it on this one', () => {
    const [q1, q2] = [{ optionIds: ['yes'] }, { value: 3 }];
    const room = withMyVote(
      withMyVote(aRoom({ myVotes: { q2 } }), 'q1', { optionIds: [] }),
      'q1',
      q1,
    );
    expect(room.session.myVotes).toEqual({ q1, q2 });
  });
});
