import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Choice, Receipt } from '../../../src/contract/index.js';
import { ApiError, type FailureCode } from '../api/problem.js';
import { BallotBox, type CastVote, isSame, refused, type Surroundings } from './ballot-box.js';

const yes: Choice = { optionIds: ['yes'] };
const no: Choice = { optionIds: ['no'] };
const OPENED = '2026-01-01T12:00:00Z';

const receipt = (status: Receipt['status']): Receipt => ({ id: 'r1', questionId: 'q1', status });

type Answer = Receipt | FailureCode | Promise<Receipt>;

/** A ballot box whose server gives these answers, one after the other, and then the last again. */
function aBox(given: { sends?: Answer[]; asks?: Answer[]; kept?: CastVote[] } = {}) {
  const { sends = [receipt('accepted')], asks = [receipt('counted')], kept } = given;
  const waits: { milliseconds: number; work: () => void }[] = [];
  const answer = (answers: Answer[]) => {
    const next = answers.length > 1 ? answers.shift()! : answers[0]!;
    return typeof next === 'string'
      ? Promise.reject(new ApiError(next, next))
      : Promise.resolve(next);
  };
  const told = {
    send: jest.fn((_questionId: string, _choice: Choice | null) => answer(sends)),
    ask: jest.fn(() => answer(asks)),
    keep: jest.fn(),
    accepted: jest.fn(),
    contradicted: jest.fn(),
  };
  const surroundings: Surroundings = {
    ...told,
    later: (milliseconds, work) => {
      const wait = { milliseconds, work };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait) >>> 0, 1);
    },
  };
  const box = new BallotBox(surroundings, kept);
  return {
    box,
    told,
    waits,
    statusOf: (id = 'q1') => box.votes.value[id]?.status,
    choices: () => told.send.mock.calls.map(([, choice]) => choice),
    /** Lets the time pass that is waited for now. */
    pass: async () => {
      for (const { work } of waits.splice(0)) work();
      await settle();
    },
  };
}

/** An answer of the server's that comes when the test says so. */
function anAnswer() {
  let [arrive, fail] = [(_: Receipt): void => undefined, (_: ApiError): void => undefined];
  const first = new Promise<Receipt>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  return { first, arrive, fail };
}
type OpenAnswer = ReturnType<typeof anAnswer>;

/** Until all promises that are on their way have arrived. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const unsent = (choice: Choice = yes): CastVote => ({
  questionId: 'q1',
  choice,
  openedAt: OPENED,
  status: 'unsent',
});

describe('a ballot box', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('follows a vote until its receipt says that it is counted', async () => {
    const { box, told, statusOf, pass } = aBox({
      asks: [receipt('accepted'), 'no_answer', receipt('counted')],
    });
    box.cast('q1', OPENED, yes);
    expect(statusOf()).toBe('sending');
    await settle();
    expect(statusOf()).toBe('accepted');
    expect(told.accepted).toHaveBeenCalledTimes(1);
    for (const status of ['accepted', 'accepted', 'counted']) {
      await pass();
      expect(statusOf()).toBe(status);
    }
    await pass();
    expect(told.ask).toHaveBeenCalledTimes(3);
  });

  it('sends the same again until somebody answers, with longer and longer waits', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const { box, waits, statusOf, choices, pass } = aBox({
      sends: ['no_answer', 'unavailable', 'overloaded', receipt('accepted')],
    });
    box.cast('q1', OPENED, yes);
    await settle();
    const waited: number[] = [];
    while (statusOf() === 'unsent') {
      waited.push(waits[0]!.milliseconds);
      await pass();
    }
    expect(waited).toEqual([500, 1_000, 2_000]);
    expect(choices()).toEqual([yes, yes, yes, yes]);
    expect(statusOf()).toBe('accepted');
  });

  it.each([
    ['a failure without another word', undefined, 250, 750],
    ['a wait that the server asks for: never before, and a little later', 7_000, 7_250, 7_750],
  ])('spreads a hall’s tries behind %s', async (_, retryAfter, least, most) => {
    const { box, waits, told } = aBox();
    told.send.mockRejectedValue(new ApiError('too_many_requests', 'no', [], retryAfter));
    for (const random of [0, 1]) {
      jest.spyOn(Math, 'random').mockReturnValue(random);
      box.cast(`q${random}`, OPENED, yes);
      await settle();
    }
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([least, most]);
  });

  it('waits ten seconds at most, however often nobody answers', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const { box, waits, pass } = aBox({ sends: ['no_answer'] });
    box.cast('q1', OPENED, yes);
    await settle();
    for (let tries = 0; tries < 8; tries += 1) await pass();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([10_000]);
  });

  it('sends at once what waits, when there is a line again', async () => {
    const { box, statusOf, waits } = aBox({ sends: ['no_answer', receipt('accepted')] });
    box.cast('q1', OPENED, yes);
    await settle();
    box.resume();
    await settle();
    expect(statusOf()).toBe('accepted');
    expect(waits).toHaveLength(1); // its receipt alone
  });

  it.each([
    ['question_not_open', 0],
    ['invalid_choice', 0],
    ['already_voted', 1],
  ] as const)('takes %s for final', async (code, contradictions) => {
    const { box, told, waits } = aBox({ sends: [code] });
    box.cast('q1', OPENED, yes);
    await settle();
    expect(box.votes.value.q1).toMatchObject({ status: 'refused', code });
    expect(waits).toEqual([]);
    expect(told.contradicted).toHaveBeenCalledTimes(contradictions);
  });

  it('sends another choice behind the one that is on its way, never beside it', async () => {
    const { first, arrive } = anAnswer();
    const { box, choices, statusOf } = aBox({ sends: [first, receipt('accepted')] });
    box.cast('q1', OPENED, yes);
    box.cast('q1', OPENED, no);
    await settle();
    expect(choices()).toEqual([yes]);
    arrive(receipt('accepted'));
    await settle();
    expect(choices()).toEqual([yes, no]);
    expect(statusOf()).toBe('accepted');
    expect(box.votes.value.q1!.choice).toEqual(no);
  });

  it('sends the other choice alone, where the first did not arrive', async () => {
    const { first, fail } = anAnswer();
    const { box, choices, pass } = aBox({ sends: [first, receipt('accepted')] });
    box.cast('q1', OPENED, yes);
    box.cast('q1', OPENED, no);
    fail(new ApiError('no_answer', 'timeout'));
    await settle();
    await pass();
    expect(choices()).toEqual([yes, no]);
  });

  it('sends another choice while the receipt of the first is asked, and follows that', async () => {
    const { first, arrive } = anAnswer();
    const { box, choices, statusOf, pass } = aBox({ asks: [first, receipt('counted')] });
    box.cast('q1', OPENED, yes);
    await settle();
    await pass();
    box.cast('q1', OPENED, no);
    arrive(receipt('counted'));
    await settle();
    expect(choices()).toEqual([yes, no]);
    expect(statusOf()).toBe('accepted');
    await pass();
    expect(statusOf()).toBe('counted');
  });

  it('keeps the votes on several questions apart', async () => {
    const { box, statusOf } = aBox({ sends: ['question_not_open', receipt('accepted')] });
    box.cast('q1', OPENED, yes);
    box.cast('q2', OPENED, no);
    await settle();
    expect([statusOf('q1'), statusOf('q2')]).toEqual(['refused', 'accepted']);
  });

  it('takes up after a reload what was left', async () => {
    const { box, statusOf, told } = aBox({ kept: [unsent()] });
    expect(told.send).not.toHaveBeenCalled();
    box.resume();
    await settle();
    expect(statusOf()).toBe('accepted');
  });

  it('leaves to its voter what was cast before the question was opened anew', async () => {
    const { box, statusOf, told } = aBox({ kept: [unsent()] });
    box.compare('q1', { openedAt: '2026-01-01T13:00:00Z' });
    box.resume();
    await settle();
    expect(statusOf()).toBe('lapsed');
    expect(told.send).not.toHaveBeenCalled();
  });

  it('sends again what lapsed, once its voter says so', async () => {
    const again = '2026-01-01T13:00:00Z';
    const { box, statusOf, choices } = aBox({ kept: [unsent()] });
    box.compare('q1', { openedAt: again });
    box.cast('q1', again, yes);
    await settle();
    expect(statusOf()).toBe('accepted');
    expect(choices()).toEqual([yes]);
  });

  it.each([
    ['in the same opening', { openedAt: OPENED }],
    ['on a question that is closed by now, which the server is to refuse', undefined],
  ])('goes on with a vote that waits, %s', async (_, question) => {
    const { box, told } = aBox({ kept: [unsent()] });
    box.compare('q1', question);
    box.resume();
    await settle();
    expect(told.send).toHaveBeenCalledTimes(1);
  });

  it('believes the server, where that has another vote or none', () => {
    const counted = { ...unsent(), status: 'counted' as const };
    const same = aBox({ kept: [counted] });
    same.box.compare('q1', { openedAt: OPENED }, yes);
    expect(same.statusOf()).toBe('counted');
    const other = aBox({ kept: [counted] });
    other.box.compare('q1', { openedAt: OPENED }, no);
    expect(other.statusOf()).toBeUndefined();
    const reset = aBox({ kept: [counted] });
    reset.box.compare('q1', { openedAt: OPENED });
    expect(reset.statusOf()).toBeUndefined();
  });

  it('asks again where what the server has said may be older than the vote', async () => {
    const { box, statusOf, told } = aBox();
    box.cast('q1', OPENED, yes);
    await settle();
    box.compare('q1', { openedAt: OPENED });
    expect(statusOf()).toBe('accepted');
    expect(told.contradicted).toHaveBeenCalledTimes(1);
    box.compare('q1', { openedAt: OPENED });
    expect(statusOf()).toBeUndefined();
    expect(told.contradicted).toHaveBeenCalledTimes(1);
  });

  it('does not ask again once the server has said the same', async () => {
    const { box, statusOf, told } = aBox();
    box.cast('q1', OPENED, yes);
    await settle();
    box.compare('q1', { openedAt: OPENED }, yes);
    box.compare('q1', { openedAt: OPENED });
    expect(statusOf()).toBeUndefined();
    expect(told.contradicted).not.toHaveBeenCalled();
  });

  it('keeps each state, and nothing of a vote that was erased', async () => {
    const { box, told, waits } = aBox();
    box.cast('q1', OPENED, yes);
    await settle();
    expect(told.keep).toHaveBeenLastCalledWith([expect.objectContaining({ status: 'accepted' })]);
    box.forget('q1');
    expect(told.keep).toHaveBeenLastCalledWith([]);
    expect(waits).toEqual([]);
  });

  it('waits for nothing any more once it is closed', async () => {
    const { box, waits } = aBox({ sends: ['no_answer'] });
    box.cast('q1', OPENED, yes);
    await settle();
    expect(waits).toHaveLength(1);
    box.close();
    expect(waits).toEqual([]);
  });

  it.each([
    ['is accepted', (answer: OpenAnswer) => answer.arrive(receipt('accepted')), 'accepted'],
    ['fails', (answer: OpenAnswer) => answer.fail(new ApiError('no_answer', 'no')), 'unsent'],
  ])(
    'still keeps that a vote on its way %s, and does no more once it is closed',
    async (...row) => {
      const [, answer, status] = row;
      const open = anAnswer();
      const { box, told, waits } = aBox({ sends: [open.first] });
      box.cast('q1', OPENED, yes);
      box.close();
      answer(open);
      await settle();
      expect(told.keep).toHaveBeenLastCalledWith([expect.objectContaining({ status })]);
      expect(waits).toEqual([]);
    },
  );

  it('asks the server what became of a vote that was erased on its way', async () => {
    const { first, arrive } = anAnswer();
    const { box, told, statusOf, waits } = aBox({ sends: [first] });
    box.cast('q1', OPENED, yes);
    box.forget('q1');
    arrive(receipt('accepted'));
    await settle();
    expect(statusOf()).toBeUndefined();
    expect(told.accepted).not.toHaveBeenCalled();
    expect(told.contradicted).toHaveBeenCalledTimes(1);
    expect(waits).toEqual([]);
  });

  it('does not send again what was erased while it waited', async () => {
    const { first, fail } = anAnswer();
    const { box, told, pass } = aBox({ sends: [first] });
    box.cast('q1', OPENED, yes);
    box.forget('q1');
    fail(new ApiError('no_answer', 'timeout'));
    await settle();
    await pass();
    expect(told.send).toHaveBeenCalledTimes(1);
  });
});

describe('a ballot box from which a vote is taken back', () => {
  const withdrawn = (status: CastVote['status']): CastVote => ({
    questionId: 'q1',
    choice: null,
    openedAt: OPENED,
    status,
  });

  it('sends that like a vote, and follows it until it is counted', async () => {
    const { box, told, statusOf, choices, pass } = aBox();
    box.withdraw('q1', OPENED);
    expect(box.votes.value.q1).toEqual(withdrawn('sending'));
    await settle();
    expect(choices()).toEqual([null]);
    expect(told.accepted).toHaveBeenCalledWith(expect.objectContaining({ choice: null }));
    await pass();
    expect(statusOf()).toBe('counted');
  });

  it('sends it again until somebody answers', async () => {
    const { box, statusOf, choices, pass } = aBox({
      sends: ['no_answer', 'overloaded', receipt('accepted')],
    });
    box.withdraw('q1', OPENED);
    await settle();
    expect(box.votes.value.q1).toMatchObject({ status: 'unsent', code: 'no_answer' });
    await pass();
    await pass();
    expect(choices()).toEqual([null, null, null]);
    expect(statusOf()).toBe('accepted');
  });

  it('keeps it, and takes it up after a reload', async () => {
    const { box, told } = aBox({ sends: ['no_answer'] });
    box.withdraw('q1', OPENED);
    await settle();
    const kept = told.keep.mock.lastCall as unknown as [CastVote[]];
    expect(kept[0]).toEqual([expect.objectContaining({ choice: null, status: 'unsent' })]);
    const again = aBox({ kept: JSON.parse(JSON.stringify(kept[0])) as CastVote[] });
    again.box.compare('q1', { openedAt: OPENED }, yes);
    again.box.resume();
    await settle();
    expect(again.choices()).toEqual([null]);
    expect(again.statusOf()).toBe('accepted');
  });

  it('sends it behind a vote that is on its way', async () => {
    const { first, arrive } = anAnswer();
    const { box, choices, statusOf } = aBox({ sends: [first, receipt('accepted')] });
    box.cast('q1', OPENED, yes);
    box.withdraw('q1', OPENED);
    await settle();
    expect(choices()).toEqual([yes]);
    arrive(receipt('accepted'));
    await settle();
    expect(choices()).toEqual([yes, null]);
    expect(statusOf()).toBe('accepted');
  });

  it('sends another vote in its place, where one was cast before it was sent', async () => {
    const { box, choices, pass } = aBox({ sends: ['no_answer', receipt('accepted')] });
    box.withdraw('q1', OPENED);
    await settle();
    box.cast('q1', OPENED, no);
    await settle();
    await pass();
    expect(choices()).toEqual([null, no]);
  });

  it('agrees with a server that has no vote, and believes one that has', () => {
    const agreed = aBox({ kept: [withdrawn('counted')] });
    agreed.box.compare('q1', { openedAt: OPENED });
    expect(agreed.statusOf()).toBe('counted');
    const other = aBox({ kept: [withdrawn('counted')] });
    other.box.compare('q1', { openedAt: OPENED }, yes);
    expect(other.statusOf()).toBeUndefined();
  });

  it('asks again where the server may have said it before the withdrawal came in', async () => {
    const { box, told, statusOf } = aBox();
    box.withdraw('q1', OPENED);
    await settle();
    box.compare('q1', { openedAt: OPENED }, yes);
    expect(told.contradicted).toHaveBeenCalledTimes(1);
    expect(statusOf()).toBe('accepted');
  });

  it('leaves it to the voter, where the question was opened anew meanwhile', async () => {
    const { box, told, statusOf } = aBox({ kept: [withdrawn('unsent')] });
    box.compare('q1', { openedAt: '2026-01-01T13:00:00Z' }, yes);
    box.resume();
    await settle();
    expect(statusOf()).toBe('lapsed');
    expect(told.send).not.toHaveBeenCalled();
  });

  it('takes for final that votes cannot be changed', async () => {
    const { box, told } = aBox({ sends: ['already_voted'] });
    box.withdraw('q1', OPENED);
    await settle();
    expect(box.votes.value.q1).toMatchObject({ status: 'refused', code: 'already_voted' });
    expect(told.contradicted).toHaveBeenCalledTimes(1);
  });
});

describe('isSame', () => {
  it.each([
    [{ optionIds: ['a', 'b'] }, { optionIds: ['a', 'b'] }, true],
    [{ optionIds: ['a'] }, { optionIds: ['b'] }, false],
    [{ value: 3 }, { value: 3 }, true],
    [{ value: 3 }, undefined, false],
    [undefined, undefined, true],
    [null, undefined, true],
    [null, { value: 3 }, false],
  ] as const)('of %j and %j is %s', (one, other, is) => {
    expect(isSame(one as Choice | null | undefined, other as Choice | undefined)).toBe(is);
  });
});

describe('refused', () => {
  it('is worth another try when the server says so', () => {
    const error = refused({ code: 'overloaded', message: 'Too busy.', retryAfter: 5 });
    expect({ ...error }).toMatchObject({ code: 'overloaded', retryAfter: 5_000 });
    expect(refused({ code: 'already_voted', message: 'No.' }).retryAfter).toBeUndefined();
  });
});
