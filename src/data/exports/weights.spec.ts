import { describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../sessions/index.js';
import { weightCells, weightColumns, weightsIn } from './weights.rules.js';

const results = [
  { questionId: '1', motion: { weighted: true } },
  { questionId: '2', motion: { weighted: false } },
  { questionId: '3' },
] as Parameters<typeof weightsIn>[1];
const viewOf = (identity: string, namedAt: Date | null = null) =>
  ({ session: { settings: { identity }, namedAt } }) as unknown as SessionView;

describe('weightsIn', () => {
  const note = 'Weight not told: it could tell who voted so';

  it.each([
    ['named from the start', viewOf('named'), ['Weight'], [[3], [null], [null]]],
    ['named later', viewOf('named', new Date(0)), ['Note'], [[note], [null], [null]]],
    ['anonymous', viewOf('anonymous'), ['Note'], [[note], [null], [null]]],
  ])('says what votes weigh, or why not: %s', (_, view, columns, cells) => {
    const weights = weightsIn(view, results);
    expect(weightColumns(weights).map(({ title }) => title)).toEqual(columns);
    const given = [3, null, null].map((weight, at) => weightCells(weights, `${at + 1}`, weight));
    expect(given).toEqual(cells);
  });

  it('adds nothing where nothing is weighed', () => {
    const weights = weightsIn(viewOf('named'), results.slice(1));
    expect([weightColumns(weights), weightCells(weights, '2', null)]).toEqual([[], []]);
  });
});
