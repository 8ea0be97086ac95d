import type { Language, Result } from '../../../contract/index.js';
import type { Figure } from '../figure.js';
import { pointsForm } from './points.form.js';

/** A bar each, as long as its part of all points. */
export function pointsFigure(result: Result, language: Language): Figure {
  const lines = pointsForm.linesOf!(result, language);
  return {
    rows: result.buckets.map(({ key, label, share }, at) => {
      const [percent = '', ...average] = (lines[at]!.more ?? '').split(', ');
      return {
        ...{ key, label, length: share, text: percent },
        more: [lines[at]!.text, ...average].join(', '),
      };
    }),
    rowsAre: 'bars',
  };
}
