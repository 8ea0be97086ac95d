import { beforeEach, describe, expect, it } from '@jest/globals';
import { RoundClaims } from './round-claims.js';
import type { Vote } from '../vote.js';

const vote: Vote = {
  questionId: 'q',
  round: 1,
  openedAt: 0,
  participantId: 'p',
  choice: 0,
  allowChange: false,
};

describe('RoundClaims', () => {
  let claims: RoundClaims;
  let issued: number;
  const cast = (changes: Partial<Vote> = {}) =>
    claims.claim({ ...vote, ...changes }, () => `receipt ${(issued += 1)}`);

  beforeEach(() => {
    claims = new RoundClaims(true);
    issued = 0;
  });

  it('takes a first vote', () => {
    expect(cast()).toMatchObject({
      kind: 'enqueue',
      claim: { receiptId: 'receipt 1', replaces: false },
    });
  });

  it('refuses another choice at once, even before the queue has the first', () => {
    cast();
    expect(cast({ choice: 1 })).toEqual({ kind: 'refused' });
  });

  it('gives a retry the same receipt, and queues it again only while the queue has not answered', () => {
    const first = cast();
    expect(cast()).toMatchObject({ kind: 'enqueue', claim: { receiptId: 'receipt 1' } });
    if (first.kind !== 'refused') first.claim.state = 'queued';
    expect(cast()).toMatchObject({ kind: 'accepted', claim: { receiptId: 'receipt 1' } });
  });

  it('lets a change replace the vote where changes are allowed', () => {
    cast();
    expect(cast({ choice: 1, allowChange: true })).toMatchObject({
      kind: 'enqueue',
      claim: { receiptId: 'receipt 2', replaces: true },
    });
  });

  it('lets another choice replace one that the queue never confirmed', () => {
    const first = cast();
    if (first.kind !== 'refused') first.claim.state = 'unsure';
    expect(cast({ choice: 1 })).toMatchObject({ kind: 'enqueue', claim: { replaces: true } });
  });

  it('tells lists of options apart', () => {
    cast({ choice: [0, 1] });
    expect(cast({ choice: [0, 1] }).kind).toBe('enqueue');
    expect(cast({ choice: [0, 2] }).kind).toBe('refused');
  });

  it('learns ballots, but no older ones than it has', () => {
    claims.learn({ ...vote, receiptId: 'b' });
    claims.learn({ ...vote, receiptId: 'a', choice: 1 });
    expect(cast()).toMatchObject({ kind: 'accepted', claim: { receiptId: 'b' } });
    expect(cast({ choice: 1 }).kind).toBe('refused');
  });

  it('keeps participants apart', () => {
    cast();
    expect(cast({ participantId: 'o', choice: 1 }).kind).toBe('enqueue');
  });
});
