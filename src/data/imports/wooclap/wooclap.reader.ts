import { numberOf } from '../fields.rules.js';
import { type Asked, type FoundQuestion, inOrder, toRank } from '../found.js';
import type { Reader } from '../reader.js';
import { cellOf, cellsOf, findTable, noteCells, placesOf, sheetsIn } from '../rows.rules.js';
import { literal, quoted } from '../text.rules.js';

const columns = {
  type: /^type$/i,
  title: /^title$/i,
  right: /^correct(?: answers?)?$/i,
  choice: /^choice(?:\s*\d+)?$/i,
};
const needed = ['type', 'title', 'choice'];

/** Wooclap's sheet of questions: a row each, right ones by their numbers from 1. */
export const wooclap: Reader = {
  format: 'wooclap',
  looksLike: (file) => findTable(sheetsIn(file), columns, needed) !== undefined,

  read(file, notes) {
    const table = findTable(sheetsIn(file), columns, needed)!;
    const questions = table.rows.flatMap(({ line, cells, shown }): FoundQuestion[] => {
      const type = cellOf(table, cells, 'type');
      const title = cellOf(table, shown, 'title');
      const prompt = literal(title);
      const right = cellOf(table, cells, 'right');
      const choices = cellsOf(table, shown, 'choice');
      const kept = cellsOf(table, cells, 'choice');
      const texts = { kept: [cellOf(table, cells, 'title'), ...kept], shown: [title, ...choices] };
      noteCells(table.sheet, line, texts, notes);
      const places = placesOf(right, choices.length);
      if (!places && right !== '' && /^(?:mcq|poll)$/i.test(type)) {
        const message = `${quoted(right)} does not say which choices are right.`;
        notes.add(line, 'key_dropped', message);
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
        label: literal(choice),
        isRight: places.includes(at),
      }));
      return { is: 'choice', options, isMultiple: places.length > 1 };
    }
    case 'openquestion':
    case 'open':
    case 'fillintheblanks':
      return { is: 'texts', accepted: right ? [right] : given };
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
      return inOrder(given.map(literal));
    case 'prioritization':
      return toRank(given.map(literal));
    default:
      return undefined;
  }
}
