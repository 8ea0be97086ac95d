import { isDeepStrictEqual } from 'node:util';
import { type FieldError, type HistogramSummary, limits } from '../../../contract/index.js';
import { valueCell } from '../cells.rules.js';
import { value, valueOf } from '../choice-field.js';
import { InvalidChoiceError } from '../invalid-choice.error.js';
import type { Counts, Definition, QuestionKind, Summarized } from '../question-kind.js';
import { number, shortText, wholeNumber } from '../setting-field.js';
import { type Bin, binsOf } from './bins.rules.js';
import { quotient, toNumber, toText, toUnits } from './decimal.rules.js';
import { quartilesOf, sumOf, totalOf, valuesIn } from './distribution.rules.js';
import { HistogramSummaryDto } from './histogram-summary.dto.js';
import { boundsOf, decimalsOf, kindOfNumber, unitOf } from './number-definition.js';
import { drawNumber } from './numeric.draw.js';
import { numericFigure } from './numeric.figure.js';
import { numericForm } from './numeric.form.js';
import { numericKey } from './numeric.key.js';

/**
 * A number with at most so many decimals. Packed in units of the last of these, see decimal.rules.ts;
 * counted by value, so that there are at most as many counters as different values.
 */
export const numeric: QuestionKind = {
  name: 'numeric',
  takesOptions: false,
  choice: value,

  settings: [
    number('min', 'the least, any if left out'),
    number('max', 'the greatest, any if left out'),
    wholeNumber('decimals', 'how many a number may have, 0 if left out', [0, limits.decimalsMax]),
    shortText('unit', limits.unitMax, 'what stands behind a number'),
  ],

  check(definition) {
    const errors: FieldError[] = [];
    const { min, max } = boundsOf(definition);
    const decimals = decimalsOf(definition);
    for (const name of ['min', 'max'] as const) {
      const given = definition.settings[name];
      if (given === undefined || toUnits(given, decimals) !== undefined) continue;
      errors.push({ path: `settings.${name}`, message: `must be ${kindOfNumber(decimals)}` });
    }
    if (min !== undefined && max !== undefined && min >= max) {
      errors.push({ path: 'settings.max', message: 'must be greater than min' });
    }
    return errors;
  },

  resolveSettings(definition) {
    const { min, max, unit } = definition.settings;
    return {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      decimals: decimalsOf(definition),
      ...(unit !== undefined && { unit }),
    };
  },

  pack(choice, definition) {
    const decimals = decimalsOf(definition);
    const units = toUnits(valueOf(value, choice), decimals);
    if (units === undefined) {
      throw new InvalidChoiceError(`"value" must be ${kindOfNumber(decimals)}.`);
    }
    const { min = -Infinity, max = Infinity } = boundsOf(definition);
    if (units < min) throw new InvalidChoiceError(`"value" must be at least ${text(min)}.`);
    if (units > max) throw new InvalidChoiceError(`"value" must be at most ${text(max)}.`);
    return units;

    function text(bound: number) {
      return toText(bound, decimals);
    }
  },

  unpack: (packed, definition) => ({
    value: toNumber(packed as number, decimalsOf(definition)),
  }),

  asksTheSame: (one, other) =>
    decimalsOf(one) === decimalsOf(other) && isDeepStrictEqual(boundsOf(one), boundsOf(other)),

  increments: (packed) => [[`${packed as number}`, 1]],

  summarize: summarizeNumbers,
  summaryType: HistogramSummaryDto,

  ballot: {
    columns: () => ['value'],
    cells: (packed, definition) => [`Number ${toText(packed as number, decimalsOf(definition))}`],
  },

  key: numericKey,

  example: {
    prompt: 'How many kilometres is your way to work?',
    settings: { min: 0, max: 200, decimals: 1, unit: 'km' },
    leanings: [8, 5, 3, 2, 1, 1],
  },
  draw: drawNumber,
  cell: valueCell,
  form: numericForm,
  figure: numericFigure,
};

function summarizeNumbers(counts: Counts, totalVotes: number, definition: Definition): Summarized {
  const decimals = decimalsOf(definition);
  const values = valuesIn(counts);
  const bins = binsOf(values, boundsOf(definition));
  const named = (units: number) => toNumber(units, decimals);
  const summary: HistogramSummary = {
    shape: 'histogram',
    exclusive: true,
    ...figuresOf(values, decimals),
    bins: bins.map(({ from, to, count }) => ({ from: named(from), to: named(to), count })),
  };
  const { mean, median } = summary;
  return {
    buckets: bins.map((bin) => {
      const share = totalVotes === 0 ? 0 : bin.count / totalVotes;
      return { ...nameOf(bin, definition), count: bin.count, share };
    }),
    stats: mean === null || median === null ? {} : { mean, median },
    summary,
  };
}

function figuresOf(values: ReturnType<typeof valuesIn>, decimals: number) {
  const [first, last] = [values[0], values[values.length - 1]];
  if (!first || !last) return { min: null, max: null, mean: null, median: null, quartiles: null };
  const [q1, median, q3] = quartilesOf(values).map((quarters) =>
    quotient(BigInt(quarters), 4n, decimals),
  ) as [number, number, number];
  return {
    min: toNumber(first.units, decimals),
    max: toNumber(last.units, decimals),
    mean: quotient(sumOf(values), BigInt(totalOf(values)), decimals),
    median,
    quartiles: [q1, q3] as [number, number],
  };
}

/** `10 – 19 km`: both ends belong to it. */
function nameOf({ from, to }: Bin, definition: Definition) {
  const decimals = decimalsOf(definition);
  const unit = unitOf(definition);
  const [low, high] = [toText(from, decimals), toText(to, decimals)];
  const range = from === to ? low : `${low} – ${high}`;
  return {
    key: `${low}..${high}`,
    label: unit === undefined ? range : `${range} ${unit}`,
  };
}
