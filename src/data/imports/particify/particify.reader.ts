import { numberOf, writtenNumberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, inOrder } from '../found.js';
import { ratingOf } from '../rating.rules.js';
import type { Reader } from '../reader.js';
import { cellOf, findTable, secondsIn, sheetsIn } from '../rows.rules.js';
import { clean, quoted } from '../text.rules.js';

const columns = {
  format: /^format$/i,
  body: /^body$/i,
  more: /^additionalText$/i,
  options: /^options$/i,
  right: /^correctOptions$/i,
  multiple: /^multiple$/i,
  duration: /^duration$/i,
};

/** `AGREEMENT (5)`: the name of a scale that Particify has words for, and its steps. */
const scale = /^([A-Z_]+) \((\d{1,2})\)$/;

/** Particify's CSV: lists stand in one cell, a line each. Its texts are Markdown, as ours. */
export const particify: Reader = {
  format: 'particify_csv',
  looksLike: (file) =>
    findTable(sheetsIn(file), columns, ['format', 'body', 'options']) !== undefined,

  read(file, notes) {
    const table = findTable(sheetsIn(file), columns, ['format', 'body', 'options'])!;
    const questions = table.rows.flatMap(({ line, cells }): FoundQuestion[] => {
      const cell = (name: string) => cellOf(table, cells, name);
      const format = cell('format').toUpperCase();
      const prompt = clean(cell('body'));
      const options = itemsOf(cell('options'));
      const [, words] = (format === 'SCALE' ? scale.exec(options[0] ?? '') : null) ?? [];
      if (words !== undefined) {
        const message = `${quoted(prompt)} is a rating: its steps had words there (${words}).`;
        notes.add(line, 'options_dropped', message);
      }
      const asks = askedOf(format, options, itemsOf(cell('right')), {
        isMultiple: /^(?:true|1|yes)$/i.test(cell('multiple')),
      });
      if (!asks) {
        const message = `${quoted(prompt)} is of the format ${quoted(format)}, which is not known here.`;
        notes.add(line, 'question_dropped', message);
        return [];
      }
      const explanation = clean(cell('more'));
      const seconds = secondsIn(cell('duration'));
      return [{ line, prompt, asks, ...(explanation && { explanation }), seconds }];
    });
    return { title: null, questions };
  },
};

function askedOf(
  format: string,
  labels: readonly string[],
  right: readonly string[],
  { isMultiple }: { isMultiple: boolean },
): Asked | undefined {
  switch (format) {
    case 'SCALE': {
      const steps = numberOf(scale.exec(labels[0] ?? '')?.[2]);
      return ratingOf(1, steps) ?? choiceOf(labels, right, isMultiple);
    }
    case 'CHOICE':
    case 'BINARY':
      return choiceOf(labels, right, isMultiple);
    case 'TEXT':
      return { is: 'texts', accepted: [] };
    case 'SHORT_ANSWER':
      return { is: 'texts', accepted: right.length > 0 ? right : labels };
    case 'WORDCLOUD':
      return { is: 'words', most: numberOf(labels[0]) };
    case 'SORT':
      return inOrder(labels);
    case 'PRIORITIZATION':
      return { is: 'items', kind: 'points', labels, settings: {} };
    case 'NUMERIC':
      return { is: 'number', ...numberWithTolerance(right[0] ?? '') };
    default:
      return undefined;
  }
}

function choiceOf(labels: readonly string[], right: readonly string[], isMultiple: boolean): Asked {
  const isNumbered = right.every((one) => /^\d+$/.test(one) && !labels.includes(one));
  const options = labels.map((label, at) => ({
    label,
    isRight: isNumbered ? right.includes(`${at + 1}`) : right.includes(label),
  }));
  return { is: 'choice', options, isMultiple };
}

/** `42±2`, also as `42+-2`, with the decimal sign of the country of whoever runs it. */
function numberWithTolerance(text: string): { value?: number; tolerance?: number } {
  const [value, tolerance] = text.split(/±|\+[−–-]/).map(writtenNumberOf);
  return { ...(value !== undefined && { value }), ...(tolerance !== undefined && { tolerance }) };
}

function itemsOf(cell: string): string[] {
  return cell
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
