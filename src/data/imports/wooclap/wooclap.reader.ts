import { numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, inOrder, toRank } from '../found.js';
import type { Reader } from '../reader.js';
import { cellOf, findTable, noteCells, placesOf, sheetsIn, type Table } from '../rows.rules.js';
import { literal, quoted, withFormulas } from '../text.rules.js';

const columns = {
  type: /^type$/i,
  title: /^title$/i,
  right: /^correct(?: answers?)?$/i,
  choice: /^choices?(?:\s*\d+)?$/i,
};
const needed = ['type', 'title', 'choice'];

/**
 * Wooclap's sheet of questions: a row each, right ones by their numbers from 1. Choices have a column each, or
 * stand in cells without a header behind the first of them.
 */
export const wooclap: Reader = {
  format: 'wooclap',
  looksLike: (file) => findTable(sheetsIn(file), columns, needed) !== undefined,

  read(file, notes) {
    const table = findTable(sheetsIn(file), columns, needed)!;
    const questions = table.rows.flatMap(({ line, cells, shown }): FoundQuestion[] => {
      const type = cellOf(table, cells, 'type');
      const title = cellOf(table, shown, 'title');
      const prompt = textOf(title);
      const right = cellOf(table, cells, 'right');
      const choices = choicesIn(table, shown);
      const kept = choicesIn(table, cells);
      const texts = { kept: [cellOf(table, cells, 'title'), ...kept], shown: [title, ...choices] };
      noteCells(table.sheet, line, texts, notes);
      const places = placesOf(right, choices.length);
      if (!places && right !== '' && /^(?:mcq|poll)$/i.test(type)) {
        const message = `${quoted(right)} does not say which choices are right.`;
        notes.add(line, 'key_dropped', message);
      }
      if (/^fill[\s_-]*in/i.test(type)) {
        const [sentence = '', ...others] = choices.filter((choice) => choice !== '');
        const gaps = gapsIn(sentence);
        if (gaps.length === 1 && others.length === 0) {
          const asked = `${prompt}\n${textOf(sentence.replace(gap, '___'))}`;
          return [{ line, prompt: asked, asks: { is: 'texts', accepted: gaps[0]! } }];
        }
        notes.add(line, 'question_dropped', `${quoted(prompt)} has no gap, or several.`);
        return [];
      }
      const asks = askedOf(type.toLowerCase(), { choices, kept }, places ?? [], right);
      if (asks) return [{ line, prompt, asks }];
      const message = `${quoted(prompt)} is of the type ${quoted(type)}, which is not known here.`;
      notes.add(line, 'question_dropped', message);
      return [];
    });
    return { title: null, questions };
  },
};

function askedOf(
  type: string,
  { choices, kept }: { readonly choices: readonly string[]; readonly kept: readonly string[] },
  places: readonly number[],
  right: string,
): Asked | undefined {
  const given = choices.filter((choice) => choice !== '');
  switch (type.replace(/[\s_-]/g, '')) {
    case 'mcq':
    case 'poll': {
      const options = choices.map((choice, at) => ({
        label: textOf(choice),
        isRight: places.includes(at),
      }));
      return { is: 'choice', options, isMultiple: places.length > 1 };
    }
    case 'openquestion':
    case 'open':
      return { is: 'texts', accepted: right ? right.split(';') : given };
    case 'wordcloud':
    case 'brainstorming':
      return { is: 'words' };
    case 'guessnumber':
    case 'guessanumber':
      return {
        is: 'number',
        value: numberOf(right) ?? numberOf(kept.find((choice) => choice !== '')),
      };
    case 'sorting':
      return inOrder(given.map(textOf));
    case 'prioritization':
      return toRank(given.map(textOf));
    default:
      return undefined;
  }
}

function choicesIn({ columns: places, header }: Table, cells: readonly string[]): string[] {
  const named = places.get('choice')!;
  const last = Math.max(...named);
  const isBehind = (place: number) => place > last && (header[place] ?? '').trim() === '';
  return cells.flatMap((cell, place) =>
    named.includes(place) || isBehind(place) ? [cell.trim()] : [],
  );
}

const gap = /\[([^[\]]{1,500})\]/;

/** What is right in each gap: `Tea is [hot, warm].` */
function gapsIn(sentence: string): string[][] {
  return [...sentence.matchAll(new RegExp(gap, 'g'))].map(([, answers]) => answers!.split(','));
}

/** A formula stands between dollars there, as here; prices do, too. */
function textOf(cell: string): string {
  const marked = cell.replace(/\$([^$\n]{1,1000})\$/g, (whole, tex: string) =>
    /[\\^_{]/.test(tex) ? `\\(${tex}\\)` : whole,
  );
  return marked === cell ? literal(cell) : withFormulas(marked);
}
