import type { Asked, FoundQuestion } from '../found.js';
import type { OpenFile, Reader, Sheet } from '../reader.js';
import { sheetsIn } from '../rows.rules.js';
import { literal, quoted } from '../text.rules.js';

/** Rows in which the header is looked for. */
const HEADER_ROWS = 5;
/** More different answers than that are texts of their own. */
const CHOICES_MAX = 12;

/**
 * Mentimeter's export, a row a voter: a column a question, or a statement of a scale as
 * `<question>:: <statement>`. What could be chosen is what somebody chose.
 */
export const mentimeter: Reader = {
  format: 'mentimeter',
  looksLike: (file) => headerIn(file) !== undefined,

  read(file, notes) {
    const { sheet, at } = headerIn(file)!;
    const rows = sheet.rows.slice(at + 1);
    const statements = new Map<string, { column: number; labels: string[]; most: number }>();
    const questions: FoundQuestion[] = [];
    for (const [column, cell] of sheet.rows[at]!.entries()) {
      const header = cell.trim();
      if (header === '' || /^(?:date|session|voter|time)\b/i.test(header)) continue;
      const answers = rows
        .map((row) => row[column]?.trim() ?? '')
        .filter((answer) => answer !== '');
      const [, prompt, statement] = /^(.{1,2000}?)::\s*(.+)$/s.exec(header) ?? [];
      if (prompt !== undefined && statement !== undefined) {
        const scale = statements.get(prompt) ?? { column, labels: [], most: 5 };
        statements.set(prompt, scale);
        scale.labels.push(statement);
        const values = answers.map(Number).filter((value) => value > 0 && value <= 100);
        scale.most = values.reduce((most, value) => Math.max(most, Math.ceil(value)), scale.most);
        continue;
      }
      const asks = askedOf(answers);
      const asked = header.replace(/:\s*(?:Answer|Choice)s?(?:\s+\d+)?$/i, '');
      if (asks.is === 'choice') {
        const message = `${quoted(asked)}: its options are those that somebody chose, without a key.`;
        notes.add(column + 1, 'options_dropped', message);
      }
      questions.push({ line: column + 1, prompt: literal(asked), asks });
    }
    for (const [prompt, { column, labels, most }] of statements) {
      const settings = { min: 1, max: most };
      const asks = { is: 'items', kind: 'scales', labels: labels.map(literal), settings } as const;
      const rating = { is: 'ours', kind: 'rating', settings } as const;
      const line = column + 1;
      if (labels.length > 1) questions.push({ line, prompt: literal(prompt), asks });
      else questions.push({ line, prompt: literal(`${prompt}: ${labels[0]!}`), asks: rating });
    }
    return { title: null, questions: questions.sort((a, b) => a.line - b.line) };
  },
};

function askedOf(answers: readonly string[]): Asked {
  const different = [...new Set(answers)];
  const isText = different.length < 2 || different.length > CHOICES_MAX;
  if (isText || different.length === answers.length) return { is: 'texts', accepted: [] };
  const options = different.map((answer) => ({ label: literal(answer), isRight: false }));
  return { is: 'choice', options, isMultiple: false };
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
