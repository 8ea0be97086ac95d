import { type Asked, type FoundQuestion, type Notes, toRank } from '../found.js';
import type { OpenFile, Reader } from '../reader.js';
import {
  cellOf,
  cellsOf,
  findTable,
  noteCells,
  placesNamed,
  placesOf,
  QUESTIONS_MAX,
  ROWS_MAX,
  secondsIn,
  sheetsIn,
  type Table,
} from '../rows.rules.js';
import { literal, markupOfHtml, quoted } from '../text.rules.js';

/** As Kahoot's template and its reports name them, the template in English and German. */
const columns = {
  // The number of a question has a column of its own: `Question #`, `Question Number`.
  question: /^(?:question|frage)\b(?!\s*(?:#|no\b|nr\b|number))/i,
  number: /^question number$/i,
  answer: /^(?:answer|antwort)\s*\d/i,
  time: /^(?:time limit|time allotted|zeitlimit|zeitbegrenzung)/i,
  right: /^(?:correct answer|richtige antwort)/i,
  player: /^player$/i,
};
const needed = ['question', 'answer', 'right'];

/**
 * The sheet that Kahoot has quizzes uploaded by, and the report that it gives after a game. The header of the
 * first stands in row 8 as a rule, and elsewhere in copies: it is found by its text. Of several right answers
 * any is right there, and the faster the better.
 */
export const kahoot: Reader = {
  format: 'kahoot_xlsx',
  looksLike: (file) => tableIn(file) !== undefined,

  read(file, notes) {
    const table = tableIn(file)!;
    const isReport = table.columns.get('player')!.length > 0;
    const questions = isReport ? ofReport(table, notes) : ofTemplate(table, notes);
    return { title: null, questions };
  },
};

function tableIn(file: OpenFile): Table | undefined {
  return findTable(sheetsIn(file), columns, needed, ROWS_MAX);
}

type Row = Table['rows'][number];

function ofTemplate(table: Table, notes: Notes): FoundQuestion[] {
  return table.rows.slice(0, QUESTIONS_MAX).flatMap((row): FoundQuestion[] => {
    const { line, cells, shown } = row;
    const answers = cellsOf(table, shown, 'answer');
    const prompt = cellOf(table, shown, 'question');
    if (prompt === '' && answers.every((answer) => answer === '')) return [];
    const given = cellOf(table, cells, 'right');
    const right = placesOf(given, answers.length) ?? placesNamed(given, answers);
    const asks = choiceOf(answers.map(literal), right, given, line, notes);
    return [questionOf(literal(prompt), asks, row, table, notes)];
  });
}

/** A row an answer of a player: of who played nothing is looked at. Texts are HTML, right ones stand by name. */
function ofReport(table: Table, notes: Notes): FoundQuestion[] {
  const seen = new Set<string>();
  return table.rows.flatMap((row): FoundQuestion[] => {
    const { line, cells, shown } = row;
    const [number, prompt] = [cellOf(table, cells, 'number'), cellOf(table, shown, 'question')];
    const key = `${number}\n${prompt}`;
    if (prompt === '' || seen.has(key)) return [];
    seen.add(key);
    const answers = cellsOf(table, shown, 'answer').map((answer) => markupOfHtml(answer).text);
    const given = markupOfHtml(cellOf(table, shown, 'right')).text;
    const asks = askedInReport(number.toLowerCase(), answers, given, line, notes);
    return [questionOf(markupOfHtml(prompt).text, asks, row, table, notes)];
  });
}

/** @param type what stands behind the number of a question: `3 Quiz` */
function askedInReport(
  type: string,
  answers: readonly string[],
  given: string,
  line: number,
  notes: Notes,
): Asked {
  const named = answers.filter((answer) => answer !== '');
  if (type.includes('cloud')) return { is: 'words' };
  if (/\b(?:puzzle|jumble)\b/.test(type) && named.length > 1) {
    notes.add(line, 'key_dropped', 'A report does not say which order is right.');
    return toRank(named);
  }
  if (named.length < 2 || /\b(?:type answer|open)/.test(type)) {
    return { is: 'texts', accepted: named.length > 0 ? named : [given] };
  }
  return choiceOf(answers, placesNamed(given, answers), given, line, notes);
}

function choiceOf(
  labels: readonly string[],
  right: readonly number[] | undefined,
  given: string,
  line: number,
  notes: Notes,
): Asked {
  if (!right) {
    const message = `${quoted(given)} does not say which answers are right.`;
    notes.add(line, 'key_dropped', message);
  }
  const options = labels.map((label, place) => ({
    label,
    isRight: right?.includes(place) ?? false,
  }));
  return { is: 'choice', options, isMultiple: false };
}

function questionOf(
  prompt: string,
  asks: Asked,
  { line, cells, shown }: Row,
  table: Table,
  notes: Notes,
): FoundQuestion {
  const textsOf = (row: readonly string[]) => [
    cellOf(table, row, 'question'),
    ...cellsOf(table, row, 'answer'),
  ];
  noteCells(table.sheet, line, { kept: textsOf(cells), shown: textsOf(shown) }, notes);
  const seconds = secondsIn(cellOf(table, cells, 'time'));
  return { line, prompt, asks, seconds, scoring: { mode: 'speed', points: 1000 } };
}
