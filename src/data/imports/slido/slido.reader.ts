import { limits } from '../../../contract/index.js';
import { type Asked, type FoundQuestion, type Notes, toRank } from '../found.js';
import type { OpenFile, Reader } from '../reader.js';
import { cellOf, findTable, noteLooks, ROWS_MAX, sheetsIn, type Table } from '../rows.rules.js';
import { literal, quoted } from '../text.rules.js';

const columns = {
  participant: /^participant id$/i,
  poll: /^poll id$/i,
  type: /^poll type$/i,
  question: /^poll question$/i,
  option: /^poll option$/i,
};
const needed = ['type', 'question', 'option'];
/** Of the sheet that has a row a participant, and a column a question with its type in the first row. */
const pivot = { participant: /^participant id$/i, correct: /^total correct answers$/i };

/** What was asked, and what somebody chose. */
interface Poll {
  readonly type: string;
  readonly asked: Cell;
  /** By what they are: where somebody chose them first. */
  readonly options: Map<string, Cell>;
  /** Whether one participant chose several. */
  isMultiple: boolean;
}

/** A text in the file: as it is kept, and as it looks. */
interface Cell {
  readonly line: number;
  readonly kept: string;
  readonly shown: string;
}

/**
 * Slido's export: a question is what was asked, and its options are those that somebody chose. Who answered is
 * not looked at, but for whether it is the same who chose several.
 */
export const slido: Reader = {
  format: 'slido',
  looksLike: (file) => answersIn(file) !== undefined || pivotIn(file) !== undefined,

  read(file, notes) {
    const answers = answersIn(file);
    const polls = answers ? pollsOf(answers) : pollsOfPivot(pivotIn(file)!);
    return { title: null, questions: polls.map((poll) => questionOf(poll, notes)) };
  },
};

function answersIn(file: OpenFile): Table | undefined {
  return findTable(sheetsIn(file), columns, needed, ROWS_MAX);
}

function pivotIn(file: OpenFile): Table | undefined {
  return findTable(sheetsIn(file), pivot, ['participant', 'correct'], ROWS_MAX);
}

/** A row an answer. */
function pollsOf(table: Table): Poll[] {
  const polls = new Map<string, Poll>();
  const chosen = new Map<string, string>();
  for (const { line, cells, shown } of table.rows) {
    const cellAt = (name: 'question' | 'option'): Cell => ({
      line,
      kept: cellOf(table, cells, name),
      shown: cellOf(table, shown, name),
    });
    const [type, asked] = [cellOf(table, cells, 'type'), cellAt('question')];
    const key = `${cellOf(table, cells, 'poll')}\n${asked.shown}`;
    const poll = polls.get(key) ?? newPoll(type, asked);
    polls.set(key, poll);
    const cell = cellAt('option');
    const option = cell.shown;
    addOption(poll, option, cell);
    const participant = cellOf(table, cells, 'participant');
    const before = chosen.get(`${participant}\n${key}`);
    if (participant !== '' && before !== undefined && before !== option) poll.isMultiple = true;
    chosen.set(`${participant}\n${key}`, option);
  }
  return [...polls.values()];
}

/** A row a participant: several answers of one stand in a cell, `a; b`. */
function pollsOfPivot({ header, columns: places, rows }: Table): Poll[] {
  const [types, ...answers] = rows;
  const first = places.get('correct')![0]! + 1;
  return header.slice(first).flatMap((cell, at): Poll[] => {
    const [column, prompt] = [first + at, cell.trim()];
    if (prompt === '') return [];
    const asked = { line: column + 1, kept: prompt, shown: prompt };
    const poll = newPoll(types?.cells[column]?.trim() ?? '', asked);
    for (const { line, cells, shown } of answers) {
      const cell = { line, kept: cells[column] ?? '', shown: shown[column] ?? '' };
      const several = cell.shown.split(/;\s/);
      if (several.length > 1) poll.isMultiple = true;
      for (const option of several) addOption(poll, option.trim(), cell);
    }
    return [poll];
  });
}

function newPoll(type: string, asked: Cell): Poll {
  const options = new Map<string, Cell>();
  return { type: type.toLowerCase(), asked, options, isMultiple: false };
}

function addOption({ options }: Poll, option: string, cell: Cell): void {
  if (option === '' || options.has(option) || options.size > limits.optionsMax) return;
  options.set(option, cell);
}

function questionOf(poll: Poll, notes: Notes): FoundQuestion {
  const { asked, options } = poll;
  const { line, shown: prompt } = asked;
  const asks = askedOf(poll);
  const areTaken = asks.is === 'choice' || asks.is === 'ranking';
  for (const cell of areTaken ? [asked, ...options.values()] : [asked]) {
    noteLooks(cell.line, { kept: [cell.kept], shown: [cell.shown] }, notes);
  }
  if (areTaken) {
    const message = `${quoted(prompt)}: its options are those that somebody chose, without a key.`;
    notes.add(line, 'options_dropped', message);
  }
  return { line, prompt: literal(prompt), asks };
}

function askedOf({ type, options, isMultiple }: Poll): Asked {
  const labels = [...options.keys()].map(literal);
  if (/word ?cloud/.test(type)) return { is: 'words' };
  if (type.includes('ranking')) return toRank(labels);
  if (type.includes('rating')) {
    const values = [...options.keys()].map(Number).filter((value) => value > 0 && value <= 10);
    return { is: 'ours', kind: 'rating', settings: { min: 1, max: Math.max(5, ...values) } };
  }
  if (/open|text/.test(type) && !type.includes('multiple')) return { is: 'texts', accepted: [] };
  return {
    is: 'choice',
    options: labels.map((label) => ({ label, isRight: false })),
    isMultiple: isMultiple || type.includes('multiple answers'),
  };
}
