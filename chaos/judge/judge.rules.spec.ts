import { describe, expect, it } from '@jest/globals';
import type { Choice, ErrorCode, Question, Result } from '../../src/contract/index.js';
import { tallyOf } from '../../test/e2e/support/ballots.js';
import { type Evidence, violationsIn } from './judge.rules.js';
import { type Attempt, type Outcome, WITHDRAWAL } from './record.js';

const yes: Choice = { optionIds: ['yes'] };
const no: Choice = { optionIds: ['no'] };

const aQuestion = (allowChange = false) =>
  ({
    id: 'question',
    kind: 'single_choice',
    prompt: 'Shall we?',
    options: [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ],
    settings: { allowChange },
  }) as Question;

const accepted = (receiptId: string): Outcome => ({ kind: 'accepted', receiptId });
const refused = (code: ErrorCode): Outcome => ({ kind: 'refused', code });
const broken: Outcome = { kind: 'failed', why: 'fetch failed', isAnswered: false };

/** Tries one after the other, each from one full second to the next. */
const tries = (...made: [Choice, Outcome][]): Attempt[] =>
  made.map(([choice, outcome], index) => ({
    choice,
    sentAt: index * 1_000,
    answeredAt: (index + 1) * 1_000,
    outcome,
  }));

const ballot = (choice: Choice, receiptId: string, participantId = 'ada') => ({
  participantId,
  receiptId,
  choice,
});

const finalOf = (question: Question, choices: Choice[]) =>
  ({ ...tallyOf(question, choices), version: 7, updatedAt: '', final: true }) as Result;

/** What Ada tried and what is counted; all else is as it should be unless it is given. */
function judge(
  attempts: Attempt[],
  ballots: Evidence['ballots'],
  given: Partial<Evidence> = {},
): string[] {
  const question = given.question ?? aQuestion();
  const final = finalOf(
    question,
    ballots.map(({ choice }) => choice),
  );
  const castings = [
    { participantId: 'ada', questionId: question.id, channel: 'REST' as const, attempts },
  ];
  return violationsIn({
    question,
    castings,
    ballots,
    final,
    closing: { sentAt: 60_000, answeredAt: 61_000 },
    shown: [{ name: 'a screen', result: given.final ?? final }],
    ...given,
  }).map((violation) => violation.split(/: (ada|eve)/)[0]!);
}

describe('violations', () => {
  const closedAtOnce = { closing: { sentAt: 0, answeredAt: 0.5 } };

  it.each<[string, Attempt[], Evidence['ballots'], Partial<Evidence>?]>([
    ['a vote', tries([yes, accepted('1')]), [ballot(yes, '1')]],
    ['a retry', tries([yes, broken], [yes, accepted('1')]), [ballot(yes, '1')]],
    ['the same vote again', tries([yes, accepted('1')], [yes, accepted('1')]), [ballot(yes, '1')]],
    [
      'another choice, refused',
      tries([yes, accepted('1')], [no, refused('already_voted')]),
      [ballot(yes, '1')],
    ],
    [
      'a change',
      tries([yes, accepted('1')], [no, broken], [no, accepted('2')]),
      [ballot(no, '2')],
      { question: aQuestion(true) },
    ],
    [
      'a withdrawal',
      tries([yes, accepted('1')], [WITHDRAWAL, broken], [WITHDRAWAL, accepted('2')]),
      [],
      { question: aQuestion(true) },
    ],
    [
      'a vote after a withdrawal',
      tries([yes, accepted('1')], [WITHDRAWAL, accepted('2')], [yes, accepted('3')]),
      [ballot(yes, '3')],
      { question: aQuestion(true) },
    ],
    [
      'a withdrawal, refused',
      tries([yes, accepted('1')], [WITHDRAWAL, refused('already_voted')]),
      [ballot(yes, '1')],
    ],
    [
      'the same vote after the close, a withdrawal of which was refused',
      tries([yes, accepted('1')], [WITHDRAWAL, refused('already_voted')], [yes, accepted('1')]),
      [ballot(yes, '1')],
      { closing: { sentAt: 1_500, answeredAt: 1_900 } },
    ],
    ['one who came too late', tries([yes, refused('question_not_open')]), [], closedAtOnce],
    [
      'a retry after the close',
      tries([yes, broken], [yes, accepted('1')]),
      [ballot(yes, '1')],
      closedAtOnce,
    ],
  ])('are none in %s', (_, attempts, ballots, given = {}) => {
    expect(judge(attempts, ballots, given)).toEqual([]);
  });

  it.each<[string, Attempt[], Evidence['ballots'], Partial<Evidence>?]>([
    ['accepted, not counted', tries([yes, accepted('1')]), []],
    ['counted twice', tries([yes, accepted('1')]), [ballot(yes, '1'), ballot(yes, '1')]],
    [
      'counted, never accepted',
      tries([yes, broken], [yes, refused('question_not_open')]),
      [ballot(yes, '1')],
      closedAtOnce,
    ],
    [
      'counted, never cast',
      tries([yes, accepted('1')]),
      [ballot(yes, '1'), ballot(no, '2', 'eve')],
    ],
    [
      'another choice is counted than accepted',
      tries([yes, accepted('1')], [no, accepted('2')]),
      [ballot(yes, '2')],
      { question: aQuestion(true) },
    ],
    [
      'counted, though withdrawn',
      tries([yes, accepted('1')], [WITHDRAWAL, accepted('2')]),
      [ballot(yes, '1')],
      { question: aQuestion(true) },
    ],
    [
      'refused with already_voted for {"optionIds":[]}',
      tries([yes, accepted('1')], [WITHDRAWAL, refused('already_voted')]),
      [ballot(yes, '1')],
      { question: aQuestion(true) },
    ],
    [
      'accepted after the close was answered',
      tries([yes, accepted('1')], [WITHDRAWAL, accepted('2')], [yes, accepted('3')]),
      [ballot(yes, '3')],
      { question: aQuestion(true), closing: { sentAt: 1_500, answeredAt: 1_900 } },
    ],
    ['counted by another receipt', tries([yes, accepted('1')]), [ballot(yes, '2')]],
    [
      'two receipts for one vote',
      tries([yes, accepted('1')], [yes, accepted('2')]),
      [ballot(yes, '2')],
    ],
    [
      'a change was accepted that the question does not take',
      tries([yes, accepted('1')], [no, accepted('2')]),
      [ballot(no, '2')],
    ],
    [
      'a change has no later receipt',
      tries([yes, accepted('2')], [no, accepted('1')]),
      [ballot(no, '1')],
      { question: aQuestion(true) },
    ],
    ['no permanent answer', tries([yes, broken]), []],
    [
      'refused with already_voted for {"optionIds":["yes"]}',
      tries([yes, refused('already_voted')]),
      [],
    ],
    [
      'refused with question_not_open for {"optionIds":["yes"]}',
      tries([yes, refused('question_not_open')]),
      [],
    ],
    [
      'accepted after the close was answered',
      tries([no, refused('question_not_open')], [yes, accepted('1')]),
      [ballot(yes, '1')],
      closedAtOnce,
    ],
    [
      'the result of "Shall we?" never became final',
      tries([yes, accepted('1')]),
      [ballot(yes, '1')],
      { final: undefined, shown: [] },
    ],
  ])('name what is wrong: %s', (violation, attempts, ballots, given = {}) => {
    expect(judge(attempts, ballots, given)).toContain(violation);
  });

  it('are a result that says something else than the ballots', () => {
    const final = finalOf(aQuestion(), [yes, yes]);
    const violations = judge(tries([yes, accepted('1')]), [ballot(yes, '1')], { final });
    expect(violations).toEqual([expect.stringMatching(/^the result is .*"totalVotes":2/)]);
  });

  it('are a screen that ended on another state', () => {
    const final = finalOf(aQuestion(), [yes]);
    const shown = [
      { name: 'one', result: { ...final, version: 6, final: false } },
      { name: 'two', result: undefined },
    ];
    expect(judge(tries([yes, accepted('1')]), [ballot(yes, '1')], { final, shown })).toEqual([
      'one ended on version 6, final: false for "Shall we?"',
      'two ended on nothing for "Shall we?"',
    ]);
  });
});
