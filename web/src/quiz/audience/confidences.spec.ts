import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiError } from '../../api/problem.js';
import { Confidences } from './confidences.js';

/** Confidences whose calls are answered, and whose waits end, when the test says so. */
function aPhone() {
  const calls: { step: number; arrive: () => void; fail: (error: ApiError) => void }[] = [];
  const waits: (() => void)[] = [];
  const read = jest.fn(() =>
    Promise.resolve({
      confidences: [
        { questionId: 'q1', confidence: 2 },
        { questionId: 'q2', confidence: 5 },
      ],
    }),
  );
  const confidences = new Confidences('s1', {
    read,
    send: (_, step) =>
      new Promise((arrive, fail) => calls.push({ step, arrive: () => arrive(undefined), fail })),
    later: (_, work) => {
      waits.push(work);
      return () => void waits.splice(waits.indexOf(work) >>> 0, 1);
    },
  });
  return { confidences, calls, waits, read, of: () => confidences.known.value.q1 };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('how sure one is', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => kept.set(key, text),
      },
    });
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  it('is shown at once, sent with the vote, and kept', async () => {
    const { confidences, calls, of } = aPhone();
    confidences.say('q1', 4);
    expect(of()).toEqual({ step: 4, status: 'waiting' });
    expect(calls).toHaveLength(0);
    confidences.send('q1');
    calls[0]!.arrive();
    await settle();
    expect(of()).toEqual({ step: 4, status: 'sent' });
    confidences.send('q1');
    expect(calls).toHaveLength(1);
    expect(aPhone().of()).toEqual({ step: 4, status: 'sent' });
  });

  it('is sent again until somebody answers, and what was said last counts', async () => {
    const { confidences, calls, waits, of } = aPhone();
    confidences.say('q1', 1);
    confidences.send('q1');
    calls[0]!.fail(new ApiError('no_answer', ''));
    await settle();
    expect(waits).toHaveLength(1);
    confidences.say('q1', 2);
    waits[0]!();
    confidences.say('q1', 3);
    calls[1]!.arrive();
    await settle();
    calls[2]!.arrive();
    await settle();
    expect(calls.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(of()).toEqual({ step: 3, status: 'sent' });
  });

  it('that is not taken is told, and gone with the vote', async () => {
    const { confidences, calls, of } = aPhone();
    confidences.say('q1', 1);
    confidences.send('q1');
    calls[0]!.fail(new ApiError('question_not_open', ''));
    await settle();
    expect(of()?.status).toBe('refused');
    confidences.forget('q1');
    expect(of()).toBeUndefined();
  });

  it('is asked for once where it was said elsewhere, and what was said here is newer', async () => {
    const { confidences, read, of } = aPhone();
    confidences.say('q1', 4);
    await confidences.read();
    await confidences.read();
    expect(read).toHaveBeenCalledTimes(1);
    expect(of()).toEqual({ step: 4, status: 'waiting' });
    expect(confidences.known.value.q2).toEqual({ step: 5, status: 'sent' });
  });

  it('is unknown where nobody answers', async () => {
    const { confidences, read, of } = aPhone();
    read.mockRejectedValueOnce(new ApiError('no_answer', ''));
    await confidences.read();
    expect(of()).toBeUndefined();
  });
});
