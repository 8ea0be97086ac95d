import { limits } from '../../../contract/index.js';
import { type Asked, type FoundQuestion, type Notes, toRank } from '../found.js';
import type { OpenFile, Reader } from '../reader.js';
import { cellOf, findTable, noteCells, ROWS_MAX, sheetsIn, type Table } from '../rows.rules.js';
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
  readonly line: number;
  readonly type: string;
  readonly prompt: string;
  readonly options: Set<string>;
  /** Whether one participant chose several. */
  isMultiple: boolean;
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
    const polls = answers ? pollsOf(answers, notes) : pollsOfPivot(pivotIn(file)!, notes);
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
function pollsOf(table: Table, notes: Notes): Poll[] {
  const polls = new Map<string, Poll>();
  const chosen = new Map<string, string>();
  for (const { line, cells, shown } of table.rows) {
    const [type, prompt] = [cellOf(table, cells, 'type'), cellOf(table, shown, 'question')];
    const key = `${cellOf(table, cells, 'poll')}\n${prompt}`;
    const poll = polls.get(key) ?? newPoll(line, type, prompt);
    polls.set(key, poll);
    const option = cellOf(table, shown, 'option');
    if (addOption(poll, option)) {
      const kept = [cellOf(table, cells, 'question'), cellOf(table, cells, 'option')];
      noteCells(table.sheet, line, { kept, shown: [prompt, option] }, notes);
    }
    const participant = cellOf(table, cells, 'participant');
    const before = chosen.get(`${participant}\n${key}`);
    if (participant !== '' && before !== undefined && before !== option) poll.isMultiple = true;
    chosen.set(`${participant}\n${key}`, option);
  }
  return [...polls.values()];
}

/** A row a participant: several answers of one stand in a cell, `a; b`. */
function pollsOfPivot({ sheet, header, columns: places, rows }: Table, notes: Notes): Poll[] {
  const [types, ...answers] = rows;
  const first = places.get('correct')![0]! + 1;
  return header.slice(first).flatMap((cell, at): Poll[] => {
    const [column, prompt] = [first + at, cell.trim()];
    if (prompt === '') return [];
    const poll = newPoll(column + 1, types?.cells[column]?.trim() ?? '', prompt);
    for (const { line, cells, shown } of answers) {
      const text = shown[column] ?? '';
      const several = text.split(/;\s/);
      if (several.length > 1) poll.isMultiple = true;
      const added = several.filter((option) => addOption(poll, option.trim()));
      if (added.length > 0) {
        noteCells(sheet, line, { kept: [cells[column] ?? ''], shown: [text] }, notes);
      }
    }
    return [poll];
  });
}

function newPoll(line: number, type: string, prompt: string): Poll {
  return { line, type: type.toLowerCase(), prompt, options: new Set(), isMultiple: false };
}

/** @returns whether nobody of before has chosen it */
function addOption({ options }: Poll, option: string): boolean {
  if (option === '' || options.has(option) || options.size > limits.optionsMax) return false;
  options.add(option);
  return true;
}

function questionOf(poll: Poll, notes: Notes): FoundQuestion {
  const { line, prompt } = poll;
  const asks = askedOf(poll);
  if (asks.is === 'choice' || asks.is === 'ranking') {
    const message = `${quoted(prompt)}: its options are those that somebody chose, without a key.`;
    notes.add(line, 'options_dropped', message);
  }
  return { line, prompt: literal(prompt), asks };
}

function askedOf({ type, options, isMultiple }: Poll): Asked {
  const labels = [...options].map(literal);
  if (/word ?cloud/.test(type)) return { is: 'words' };
  if (type.includes('ranking')) return toRank(labels);
  if (type.includes('rating')) {
    const values = [...options].map(Number).filter((value) => value > 0 && value <= 10);
    return { is: 'ours', kind: 'rating', settings: { min: 1, max: Math.max(5, ...values) } };
  }
  if (/open|text/.test(type) && !type.includes('multiple')) return { is: 'texts', accepted: [] };
  return {
    is: 'choice',
    options: labels.map((label) => ({ label, isRight: false })),
    isMultiple: isMultiple || type.includes('multiple answers'),
  };
}
