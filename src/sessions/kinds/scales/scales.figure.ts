import type { Language, Result, ScalesSummary } from '../../../contract/index.js';
import type { Figure } from '../figure.js';
import type { Definition } from '../question-kind.js';
import { namedStep, scaleOf } from '../scale.rules.js';
import { scalesForm } from './scales.form.js';

export function scalesFigure(result: Result, definition: Definition, language: Language): Figure {
  const { min, max } = scaleOf(definition);
  const { items } = result.summary as ScalesSummary;
  const lines = scalesForm.linesOf!(result, language);
  return {
    scale: {
      low: namedStep(min, definition),
      high: namedStep(max, definition),
      rows: items.map(({ key, label, mean, counts }, at) => ({
        ...{ key, label, counts, text: lines[at]!.text },
        ...(lines[at]!.more !== undefined && { more: lines[at]!.more }),
        mean: mean === null ? null : (mean - min) / (max - min),
      })),
    },
  };
}
