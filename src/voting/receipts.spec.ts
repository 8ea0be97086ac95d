import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { Receipts } from './receipts.js';

const key = createSecretKey(Buffer.alloc(32, 1));
const subject = { questionId: 'q', round: 1, participantId: 'p' };

describe('Receipts', () => {
  it('issues UUIDv7s that carry the time', () => {
    const id = new Receipts(key).issue(subject, 0x0123456789ab);
    expect(validate(id)).toBe(true);
    expect(version(id)).toBe(7);
    expect(id.startsWith('01234567-89ab-7000-')).toBe(true);
  });

  it('issues growing ids, within a millisecond and when the clock goes back', () => {
    const receipts = new Receipts(key);
    const times = [1000, ...Array<number>(5000).fill(1000), 999, 1001, 1002];
    const ids = times.map((time) => receipts.issue(subject, time));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('knows its own again, in another process too', () => {
    const id = new Receipts(key).issue(subject);
    expect(new Receipts(key).isFor(subject, id)).toBe(true);
  });

  it.each([{ questionId: 'r' }, { round: 2 }, { participantId: 'o' }])(
    'is not for another vote: %j',
    (other) => {
      const receipts = new Receipts(key);
      expect(receipts.isFor({ ...subject, ...other }, receipts.issue(subject))).toBe(false);
    },
  );

  it('takes no id of another key, and none that was altered', () => {
    const id = new Receipts(key).issue(subject);
    const other = new Receipts(createSecretKey(Buffer.alloc(32, 2)));
    expect(other.isFor(subject, id)).toBe(false);
    const altered = (id.startsWith('0') ? '1' : '0') + id.slice(1);
    expect(new Receipts(key).isFor(subject, altered)).toBe(false);
    expect(new Receipts(key).isFor(subject, 'nonsense')).toBe(false);
  });
});
