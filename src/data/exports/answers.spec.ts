import { describe, expect, it } from '@jest/globals';
import { leastIdOf, newId } from '../../platform/ids.js';
import type { QuestionView } from '../../sessions/index.js';
import {
  anonymousColumns,
  anonymousRow,
  hiddenRow,
  longColumns,
  longRow,
  pivotColumns,
  pivotRow,
  textRow,
  toAnswer,
  toExported,
} from './answers.rules.js';
import type { NamedBallot } from './exports.repository.js';
import { byName, type Whose } from './whose.rules.js';

const options = ['**Tea**', 'Milk'].map((label, at) => ({ id: `option-${at}`, label }));

const aQuestion = (given: object) =>
  ({
    id: newId(),
    options: [],
    settings: {},
    answerKey: null,
    ...given,
  }) as unknown as QuestionView;
const drink = aQuestion({
  kind: 'single_choice',
  prompt: '*Tea* or milk?',
  options,
  answerKey: { optionIds: ['option-1'] },
});
const rating = aQuestion({ kind: 'rating', prompt: 'How\n\nwas it?' });
const guess = aQuestion({ kind: 'numeric', prompt: '?', answerKey: { value: 3, closest: true } });

const CAST_AT = new Date('2026-05-04T08:30:00.250Z');
const grace = byName({ id: newId(), name: '=Grace' });
const seventh: Whose = { told: 'number', id: newId(), cells: [7] };
const aBallot = (question: QuestionView, choice: NamedBallot['choice'], score: object | null) =>
  ({
    ...{ participantId: grace.id, questionId: question.id, choice, score },
    receiptId: leastIdOf(CAST_AT),
  }) as NamedBallot;

describe('tables of answers', () => {
  const asked = [
    toExported(drink, 0, { points: 1_000, bonus: 0 }),
    toExported(rating, 1, undefined),
    toExported(guess, 2, undefined),
  ] as const;
  const answers = new Map([
    [drink.id, toAnswer(aBallot(drink, 1, { got: 1, outOf: 1, swiftness: 0 }), asked[0])],
    [rating.id, toAnswer(aBallot(rating, 4, null), asked[1])],
  ]);

  it('have a row a participant', () => {
    expect(pivotColumns(asked, 'name').map(({ title, type }) => `${title}: ${type}`)).toEqual([
      ...['Participant ID: text', 'Name: text', 'Total Correct Answers: number'],
      ...['Total Points: number', '1. Tea or milk?: text', '1. Right: number'],
      ...['1. Points: number', '2. How was it?: number', '3. ?: number', '3. Right: number'],
    ]);
    const row = [grace.id, '=Grace', 1, 1_000, 'Milk', 1, 1_000, 4, null, null];
    expect(pivotRow(grace, answers, asked)).toEqual(row);
    expect(pivotRow(grace, new Map(), asked)).toHaveLength(row.length);
  });

  it('have no two columns of one name, whatever is asked', () => {
    const called = ['Right', 'Points'].map((prompt, at) =>
      toExported({ ...drink, id: newId(), prompt }, at, asked[0].worth),
    );
    const titles = pivotColumns(called, 'name').map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['1. Right', '1. Right (answer)']));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('have a row a vote, with its time', () => {
    const row = longRow(grace, answers.get(rating.id)!, asked[1]);
    expect(row).toHaveLength(longColumns('name').length);
    const said = [2, 'How\n\nwas it?', 'rating', '4', 4, null, null];
    expect(row).toEqual([grace.id, '=Grace', ...said, CAST_AT.toISOString()]);
  });

  it('have a number in the place of a name, and no time or points, where a session is traceable', () => {
    const unscored = [toExported(drink, 0, undefined), asked[1], asked[2]] as const;
    expect(pivotColumns(unscored, 'number').map(({ title }) => title)).toEqual([
      ...['Participant No.', 'Total Correct Answers', '1. Tea or milk?', '1. Right'],
      ...['2. How was it?', '3. ?', '3. Right'],
    ]);
    expect(pivotRow(seventh, answers, unscored)).toEqual([7, 1, 'Milk', 1, 4, null, null]);
    const row = longRow(seventh, answers.get(drink.id)!, unscored[0]);
    expect(row).toEqual([7, 1, 'Tea or milk?', 'single_choice', 'Milk', null, 1]);
    expect(row).toHaveLength(longColumns('number').length);
  });

  it('say of an anonymous session what was answered alone', () => {
    const row = anonymousRow(0, asked[0]);
    expect(row).toEqual([1, 'Tea or milk?', 'single_choice', 'Tea', null, 0, null]);
    expect(row).toHaveLength(anonymousColumns.length);
    const why = toExported(aQuestion({ kind: 'open_text', prompt: 'Why?' }), 3, undefined);
    expect(textRow('Rain', why)).toEqual([4, 'Why?', 'open_text', 'Rain', null, null, null]);
    expect(hiddenRow(asked[0])).toEqual([
      ...[1, 'Tea or milk?', 'single_choice', null, null, null],
      'Hidden: few answered like this',
    ]);
  });

  it('call nobody right where that depends on the others', () => {
    const alone = toAnswer(aBallot(guess, 3, null), asked[2]);
    expect(alone).toMatchObject({ cell: 3, right: null, points: null });
    const scored = { ...asked[2], worth: { points: 10, bonus: 0 } };
    const nearest = aBallot(guess, 4, { got: 1, outOf: 1, swiftness: 0 });
    expect(toAnswer(nearest, scored)).toMatchObject({ right: true, points: 10 });
  });
});
