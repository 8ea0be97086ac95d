import type { Asked, FoundQuestion, Notes } from '../found.js';
import type { OpenFile, Reader, Sheet } from '../reader.js';
import { sheetsIn } from '../rows.rules.js';
import { literal, quoted } from '../text.rules.js';

/** Rows in which the header is looked for. */
const HEADER_ROWS = 5;
/** More different answers than that are texts of their own. */
const CHOICES_MAX = 12;
/** Columns of a quiz that ask nothing: who plays, and what that brought. */
const ofPlayers = /^(?:name|emoji|score)$/i;

/** One question: its first column, and the statements or answers of all its columns. */
interface Menti {
  readonly column: number;
  readonly prompt: string;
  readonly statements: string[];
  readonly answers: string[][];
}

/**
 * Mentimeter's export, a row a voter: a column a question, several where one may choose several, or a statement
 * of a scale as `<question>:: <statement>`. What could be chosen is what somebody chose.
 */
export const mentimeter: Reader = {
  format: 'mentimeter',
  looksLike: (file) => headerIn(file) !== undefined,

  read(file, notes) {
    const { sheet, at } = headerIn(file)!;
    const rows = sheet.rows.slice(at + 1);
    const mentis = new Map<string, Menti>();
    for (const [column, cell] of sheet.rows[at]!.entries()) {
      const header = cell.trim();
      if (header === '' || /^(?:date|session|voter|time)\b/i.test(header)) continue;
      const [, scaled, statement] = /^(.{1,2000}?)::\s*(.+)$/s.exec(header) ?? [];
      if (statement !== undefined && ofPlayers.test(statement)) continue;
      const prompt = scaled ?? header.replace(/:\s*(?:Answer|Choice)s?(?:\s+\d+)?$/i, '');
      const key = `${statement === undefined}\n${prompt}`;
      const menti = mentis.get(key) ?? { column, prompt, statements: [], answers: [] };
      mentis.set(key, menti);
      if (statement !== undefined) menti.statements.push(statement);
      menti.answers.push(rows.map((row) => row[column]?.trim() ?? ''));
    }
    return {
      title: null,
      questions: [...mentis.values()].map((menti) => questionOf(menti, notes)),
    };
  },
};

function questionOf(menti: Menti, notes: Notes): FoundQuestion {
  const { prompt, statements } = menti;
  const line = menti.column + 1;
  if (statements.length > 0) return { line, ...scaleOf(menti) };
  const asks = askedOf(menti);
  if (asks.is === 'choice') {
    const message = `${quoted(prompt)}: its options are those that somebody chose, without a key.`;
    notes.add(line, 'options_dropped', message);
  }
  return { line, prompt: literal(prompt), asks };
}

function scaleOf({ prompt, statements, answers }: Menti): Pick<FoundQuestion, 'prompt' | 'asks'> {
  const values = answers
    .flat()
    .map(Number)
    .filter((value) => value > 0 && value <= 100);
  const most = values.reduce((found, value) => Math.max(found, Math.ceil(value)), 5);
  const settings = { min: 1, max: most };
  const [only, ...others] = statements;
  if (others.length === 0) {
    const asks = { is: 'ours', kind: 'rating', settings } as const;
    return { prompt: literal(`${prompt}: ${only!}`), asks };
  }
  const asks = { is: 'items', kind: 'scales', labels: statements.map(literal), settings } as const;
  return { prompt: literal(prompt), asks };
}

function askedOf({ answers }: Menti): Asked {
  const given = answers.flat().filter((answer) => answer !== '');
  const different = [...new Set(given)];
  const isText = different.length < 2 || different.length > CHOICES_MAX;
  if (isText || different.length === given.length) return { is: 'texts', accepted: [] };
  const options = different.map((answer) => ({ label: literal(answer), isRight: false }));
  return { is: 'choice', options, isMultiple: answers.length > 1 };
}

function headerIn(file: OpenFile): { sheet: Sheet; at: number } | undefined {
  for (const sheet of sheetsIn(file)) {
    const at = sheet.rows.slice(0, HEADER_ROWS).findIndex((row) => {
      const cells = row.map((cell) => cell.trim().toLowerCase());
      return cells.includes('voter') && cells.includes('session');
    });
    if (at >= 0) return { sheet, at };
  }
  return undefined;
}
