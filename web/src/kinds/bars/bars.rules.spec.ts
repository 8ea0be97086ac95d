import { describe, expect, it } from '@jest/globals';
import type { Question, Result } from '../../../../src/contract/index.js';
import { plainLook } from '../charting-kind.js';
import { lengthOf, letterOf, rowsOf } from './bars.rules.js';

const labels = ['Lisbon', 'Oslo', 'Kraków'];
const options = labels.map((label) => ({ id: label, label }));
const question = { kind: 'single_choice', options, settings: {} } as unknown as Question;
const resultOf = (counts: number[], final: boolean) =>
  ({
    summary: { shape: 'bars', exclusive: true },
    totalVotes: counts.reduce((sum, count) => sum + count, 0),
    buckets: counts.map((count, at) => ({ key: labels[at], label: labels[at], count, share: 0 })),
    final,
  }) as unknown as Result;
const everything = { colours: true, winner: true, sorted: true };

describe('rowsOf', () => {
  const shown = (counts: number[], final: boolean, look = everything) =>
    rowsOf(question, resultOf(counts, final), look).map(
      ({ label, isWinner }) => `${label}${isWinner ? ' wins' : ''}`,
    );

  it('sorts and marks a final result', () => {
    expect(shown([1, 5, 3], true)).toEqual(['Oslo wins', 'Kraków', 'Lisbon']);
  });

  it('leaves everything in its place while votes come in', () => {
    expect(shown([1, 5, 3], false)).toEqual(labels);
  });

  it('does neither where the host has not asked for it', () => {
    expect(shown([1, 5, 3], true, plainLook)).toEqual(labels);
  });

  it('marks all that share the most, in their order, and none where nobody voted', () => {
    expect(shown([2, 1, 2], true)).toEqual(['Lisbon wins', 'Kraków wins', 'Oslo']);
    expect(shown([0, 0, 0], true)).toEqual(labels);
  });

  it('keeps letter, colour and percentage with their option', () => {
    const [first] = rowsOf(question, resultOf([1, 5, 3], true), everything);
    expect(first).toMatchObject({ label: 'Oslo', letter: 'B', colour: 2, count: 5 });
    expect(first!.percentage).toEqual({ sign: '', value: 56 });
  });

  it('marks what is right, once the page knows', () => {
    const rightOf = (answerKey: Question['answerKey']) =>
      rowsOf({ ...question, answerKey }, undefined, plainLook).map(({ isRight }) => isRight);
    expect(rightOf({ optionIds: ['Oslo'] })).toEqual([false, true, false]);
    expect(rightOf({ texts: ['Oslo'] })).toEqual([false, false, false]);
    expect(rightOf(null)).toEqual([false, false, false]);
  });

  it('has the options without numbers where there is no result', () => {
    const rows = rowsOf(question, undefined, everything);
    expect(rows.map(({ label }) => label)).toEqual(labels);
    expect(rows.every(({ percentage }) => percentage === undefined)).toBe(true);
  });
});

describe('letterOf', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [49, 'AX'],
  ])('of option %i is %s', (at, letter) => {
    expect(letterOf(at)).toBe(letter);
  });
});

describe('lengthOf', () => {
  it.each([
    [['Yes', 'No'], 'short'],
    [['Yes', 'Somewhere warm'], 'middle'],
    [['x'.repeat(21)], 'long'],
    [['次はどこへ行きたい'], 'middle'],
    [[], 'short'],
  ])('of %j is %s', (labels, length) => {
    expect(lengthOf(labels)).toBe(length);
  });
});
