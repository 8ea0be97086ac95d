import { describe, expect, it } from '@jest/globals';
import { type QaEvidence, qaViolationsIn, type StoredItem } from './qa-judge.rules.js';
import type { Asking, Outcome, Voicing } from './record.js';

const accepted = (receiptId = 'a'): Outcome => ({ kind: 'accepted', receiptId });
const broken: Outcome = { kind: 'failed', why: 'fetch failed', isAnswered: false };
const refused: Outcome = { kind: 'refused', code: 'qa_closed' };
const tried = (outcome: Outcome) => ({ sentAt: 0, answeredAt: 1, outcome });

const asking = (...outcomes: Outcome[]): Asking => ({
  participantId: 'ada',
  text: 'Why?',
  attempts: outcomes.map(tried),
});
const voicing = (...said: [boolean, Outcome][]): Voicing => ({
  participantId: 'eve',
  itemId: 'a',
  attempts: said.map(([isUp, outcome]) => ({ isUp, ...tried(outcome) })),
});
const stored = (given: Partial<StoredItem> = {}): StoredItem => ({
  id: 'a',
  participantId: 'ada',
  text: 'Why?',
  upvotes: given.upvoters?.length ?? 0,
  upvoters: [],
  ...given,
});

const judge = (given: Partial<QaEvidence>) =>
  qaViolationsIn({
    askings: [asking(accepted())],
    voicings: [],
    items: [stored()],
    ...given,
  }).map((violation) => violation.split(':')[0]);

const byEve = [stored({ upvoters: ['eve'] })];

describe('violations of questions from the hall', () => {
  it.each<[string, Partial<QaEvidence>]>([
    ['one that is there', {}],
    ['one that was sent twice', { askings: [asking(broken, accepted(), accepted())] }],
    ['an upvote', { voicings: [voicing([true, accepted()])], items: byEve }],
    ['one that was taken back', { voicings: [voicing([true, accepted()], [false, accepted()])] }],
    [
      'one that is given again',
      {
        voicings: [
          voicing([true, broken], [true, accepted()], [false, accepted()], [true, accepted()]),
        ],
        items: byEve,
      },
    ],
  ])('are none in %s', (_, given) => {
    expect(judge(given)).toEqual([]);
  });

  it.each<[string, Partial<QaEvidence>]>([
    ['an item is lost', { items: [] }],
    ['two items for one key', { askings: [asking(accepted(), accepted('b'))] }],
    ['an item is there twice', { items: [stored(), stored({ id: 'b' })] }],
    [
      'an item is there that nobody asked',
      { items: [stored(), stored({ id: 'b', text: 'How?' })] },
    ],
    ['an item is another’s', { items: [stored({ participantId: 'eve' })] }],
    ['no permanent answer', { askings: [asking(broken)] }],
    ['refused with qa_closed', { askings: [asking(refused)], items: [] }],
    ['an upvote is lost', { voicings: [voicing([true, accepted()])] }],
    [
      'an upvote is counted, though taken back',
      { voicings: [voicing([true, accepted()], [false, accepted()])], items: byEve },
    ],
    ['an upvote is there that nobody gave', { items: byEve }],
    [
      'a counts 2 upvotes of 1',
      {
        voicings: [voicing([true, accepted()])],
        items: [stored({ upvoters: ['eve'], upvotes: 2 })],
      },
    ],
  ])('name what is wrong: %s', (violation, given) => {
    expect(judge(given)).toEqual([violation]);
  });
});
