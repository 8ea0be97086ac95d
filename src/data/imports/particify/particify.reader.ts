import { numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, inOrder } from '../found.js';
import type { Reader } from '../reader.js';
import { cellOf, findTable, sheetsIn } from '../rows.rules.js';
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
      const asks = askedOf(format, itemsOf(cell('options')), itemsOf(cell('right')), {
        isMultiple: /^(?:true|1|yes)$/i.test(cell('multiple')),
      });
      if (!asks) {
        const message = `${quoted(prompt)} is of the format ${quoted(format)}, which is not known here.`;
        notes.add(line, 'question_dropped', message);
        return [];
      }
      const explanation = clean(cell('more'));
      const seconds = numberOf(cell('duration'));
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
    case 'CHOICE':
    case 'BINARY':
    case 'SCALE': {
      const isNumbered = right.every((one) => /^\d+$/.test(one) && !labels.includes(one));
      const options = labels.map((label, at) => ({
        label,
        isRight: isNumbered ? right.includes(`${at + 1}`) : right.includes(label),
      }));
      return { is: 'choice', options, isMultiple };
    }
    case 'TEXT':
      return { is: 'texts', accepted: [] };
    case 'SHORT_ANSWER':
      return { is: 'texts', accepted: right.length > 0 ? right : labels };
    case 'WORDCLOUD':
      return { is: 'words' };
    case 'SORT':
      return inOrder(labels);
    case 'PRIORITIZATION':
      return { is: 'items', kind: 'points', labels, settings: {} };
    case 'NUMERIC':
      return { is: 'number', value: numberOf(right[0]) };
    default:
      return undefined;
  }
}

function itemsOf(cell: string): string[] {
  return cell
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
