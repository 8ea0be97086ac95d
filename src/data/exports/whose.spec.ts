import { describe, expect, it } from '@jest/globals';
import { newId } from '../../platform/ids.js';
import type { SessionView } from '../../sessions/index.js';
import { DrawnOrder, toldIn } from './whose.rules.js';

const viewOf = (settings: object) => ({ session: { settings } }) as SessionView;

describe('whose an answer is', () => {
  it.each([
    [{ identity: 'named', traceable: false }, 'name'],
    [{ identity: 'anonymous', traceable: true }, 'number'],
    [{ identity: 'anonymous', traceable: false }, undefined],
  ])('is told, where %j, by %s', (settings, told) => {
    expect(toldIn(viewOf(settings))).toBe(told);
  });

  it('is a number by the place in the order that was drawn', () => {
    const ids = [newId(), newId(), newId()];
    const drawn = new DrawnOrder(Buffer.from(ids.join('').replaceAll('-', ''), 'hex'));
    const pages = [drawn.page(0, 2), drawn.page(2, 2), drawn.page(3, 2)];
    expect(pages.flat().map(({ id, cells }) => [id, ...cells])).toEqual(
      ids.map((id, at) => [id, at + 1]),
    );
    expect(pages.map((page) => page.length)).toEqual([2, 1, 0]);
  });
});
