import { describe, expect, it } from '@jest/globals';
import type { Choice } from '../../contract/index.js';
import { kinds } from './index.js';

const options = ['**Tea**', 'Milk', '=1+1'].map((label, at) => ({ id: `${at}`, label }));
const cellOf = (name: string, choice: Choice) =>
  kinds.find((kind) => kind.name === name)!.cell.of(choice, { options, settings: {} });

describe('the cell of an answer', () => {
  it.each([
    ['single_choice', { optionIds: ['0'] }, 'Tea'],
    ['multiple_choice', { optionIds: ['0', '2'] }, 'Tea; =1+1'],
    ['ranking', { optionIds: ['1', '0'] }, 'Milk; Tea'],
    ['rating', { value: 4 }, 4],
    ['numeric', { value: -2.5 }, -2.5],
    ['scales', { values: { 2: 1, 0: 5 } }, 'Tea: 5; =1+1: 1'],
    ['points', { points: { 1: 1_000 } }, 'Milk: 1000'],
    ['open_text', { texts: ['**a**', '1,3'] }, '**a**; 1,3'],
    ['word_cloud', { texts: ['b'] }, 'b'],
  ])('%s', (name, choice, cell) => {
    expect(cellOf(name, choice)).toBe(cell);
  });

  it('puts together what is counted one by one, of these kinds', () => {
    const joining = kinds.filter(({ cell }) => cell.joins).map(({ name }) => name);
    expect(joining.sort()).toEqual(['multiple_choice', 'points', 'ranking', 'scales']);
  });
});
