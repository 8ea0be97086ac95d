import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Choice, Receipt } from '../../../src/contract/index.js';
import { ApiError, type FailureCode } from '../api/problem.js';
import { BallotBox, type CastVote, isSame, type Surroundings } from './ballot-box.js';

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
    send: jest.fn((_questionId: string, _choice: Choice) => answer(sends)),
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

  it('waits as long as the server says', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const { box, waits, told } = aBox();
    told.send.mockRejectedValueOnce(new ApiError('too_many_requests', 'no', [], 7_000));
    box.cast('q1', OPENED, yes);
    await settle();
    expect(waits[0]!.milliseconds).toBe(7_000);
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
    let arrive: (receipt: Receipt) => void = () => undefined;
    const first = new Promise<Receipt>((resolve) => (arrive = resolve));
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
});

describe('isSame', () => {
  it.each([
    [{ optionIds: ['a', 'b'] }, { optionIds: ['b', 'a'] }, true],
    [{ optionIds: ['a'] }, { optionIds: ['b'] }, false],
    [{ value: 3 }, { value: 3 }, true],
    [{ value: 3 }, undefined, false],
    [undefined, undefined, true],
  ] as const)('of %j and %j is %s', (one, other, is) => {
    expect(isSame(one as Choice | undefined, other as Choice | undefined)).toBe(is);
  });
});
