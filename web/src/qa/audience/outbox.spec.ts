import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { QaItem } from '../../../../src/contract/index.js';
import { ApiError, type FailureCode } from '../../api/problem.js';
import { anItem } from '../an-item.js';
import { type Asked, Outbox } from './outbox.js';

type Answer = QaItem | FailureCode | Promise<QaItem>;

/** An outbox whose server gives these answers, one after the other, and then the last again. */
function anOutbox(answers: Answer[] = [anItem('a')], kept?: Asked[]) {
  const waits: { milliseconds: number; work: () => void }[] = [];
  const answer = () => {
    const next = answers.length > 1 ? answers.shift()! : answers[0]!;
    return typeof next === 'string'
      ? Promise.reject(new ApiError(next, next, [], next === 'overloaded' ? 3_000 : undefined))
      : Promise.resolve(next);
  };
  const told = {
    send: jest.fn((_asked: { key: string; text: string }) => answer()),
    keep: jest.fn((_all: readonly Asked[]) => undefined),
    taken: jest.fn((_item: QaItem) => undefined),
  };
  const outbox = new Outbox(
    {
      ...told,
      later: (milliseconds, work) => {
        const wait = { milliseconds, work };
        waits.push(wait);
        return () => void waits.splice(waits.indexOf(wait) >>> 0, 1);
      },
    },
    kept,
  );
  return {
    outbox,
    told,
    waits,
    all: () => outbox.all.value,
    sent: () => told.send.mock.calls.map(([asked]) => asked),
    pass: async () => {
      for (const { work } of waits.splice(0)) work();
      await settle();
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('an outbox', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('sends what is asked, once, and lets it go when it is taken', async () => {
    const { outbox, told, all, sent } = anOutbox();
    outbox.ask('Why?');
    expect(all()).toMatchObject([{ text: 'Why?', status: 'sending' }]);
    await settle();
    expect(sent()).toEqual([{ text: 'Why?', key: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
    expect(told.taken).toHaveBeenCalledWith(anItem('a'));
    expect(all()).toEqual([]);
    expect(told.keep).toHaveBeenLastCalledWith([]);
  });

  it('sends the same with the same key until somebody answers, with longer and longer waits', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const { outbox, waits, all, sent, pass } = anOutbox([
      'no_answer',
      'unavailable',
      'overloaded',
      anItem('a'),
    ]);
    outbox.ask('Why?');
    await settle();
    const waited: number[] = [];
    while (all().length > 0) {
      expect(all()).toMatchObject([{ status: 'unsent' }]);
      waited.push(waits[0]!.milliseconds);
      await pass();
    }
    expect(waited).toEqual([500, 1_000, 5_000]);
    expect(new Set(sent().map(({ key }) => key)).size).toBe(1);
  });

  it('takes up what was left before a reload, with its key', async () => {
    const kept: Asked[] = [{ key: 'k1', text: 'Why?', status: 'sending' }];
    const { outbox, sent } = anOutbox(undefined, kept);
    outbox.resume();
    await settle();
    expect(sent()).toEqual([{ key: 'k1', text: 'Why?' }]);
  });

  it('sends at once when there is a line again', async () => {
    const { outbox, waits, all } = anOutbox(['no_answer', anItem('a')]);
    outbox.ask('Why?');
    await settle();
    outbox.resume();
    await settle();
    expect(all()).toEqual([]);
    expect(waits).toEqual([]);
  });

  it('keeps what is refused, says why, and goes on with the next', async () => {
    const { outbox, told, all } = anOutbox(['qa_closed', anItem('b')]);
    outbox.ask('Why?', 'k1');
    outbox.ask('How?', 'k2');
    await settle();
    expect(all()).toEqual([{ key: 'k1', text: 'Why?', status: 'refused', code: 'qa_closed' }]);
    expect(told.taken).toHaveBeenCalledTimes(1);
    outbox.drop('k1');
    expect(all()).toEqual([]);
  });

  it('sends one after the other, in the order in which they were asked', async () => {
    let arrive = (_: QaItem): void => undefined;
    const first = new Promise<QaItem>((resolve) => (arrive = resolve));
    const { outbox, sent } = anOutbox([first, anItem('b')]);
    outbox.ask('Why?');
    outbox.ask('How?');
    outbox.resume();
    await settle();
    expect(sent().map(({ text }) => text)).toEqual(['Why?']);
    arrive(anItem('a'));
    await settle();
    expect(sent().map(({ text }) => text)).toEqual(['Why?', 'How?']);
  });

  it('begins nothing any more when it is closed', async () => {
    const { outbox, waits, sent } = anOutbox(['no_answer']);
    outbox.ask('Why?');
    outbox.close();
    await settle();
    expect(waits).toEqual([]);
    outbox.resume();
    expect(sent()).toHaveLength(1);
  });
});
