import type { CrossTab, Language } from '../../../contract/index.js';
import { plainText } from '../../../contract/markup.js';
import { percentText, type QuestionView } from '../../../sessions/index.js';
import { type CrosstabCell, type CrosstabLine, crosstabLines } from '../crosstabs.rules.js';
import type { ReportPart, ReportTable } from './report.js';
import { reportWords } from './report-words.js';

/** Columns of answers, or of groups, that a page has room for. */
const COLUMNS = 6;

/** A table of each, and what of it is left out. */
export function* crosstabParts(
  crosstabs: readonly CrossTab[],
  questions: readonly QuestionView[],
  language: Language,
): Generator<readonly ReportPart[]> {
  for (const [nth, crosstab] of crosstabs.entries()) {
    const words = reportWords[language];
    const titleOf = (wanted: string) => {
      const at = questions.findIndex(({ id }) => id === wanted);
      return `${at + 1}. ${plainText(questions[at]!.prompt)}`;
    };
    const title = titleOf(crosstab.questionId);
    yield [
      ...(nth === 0 ? [{ is: 'section' as const, title: words.crosstabs }] : []),
      { is: 'note', text: `${title} – ${words.by(titleOf(crosstab.by))}` },
      { is: 'table', table: crosstabTable(crosstab, language) },
      { is: 'note', text: notesOf(crosstab, language).join(' · ') },
    ];
  }
}

/** Answers or groups are columns, where there are few of them; else a row has one of each. */
export function crosstabTable(crosstab: CrossTab, language: Language): ReportTable {
  const words = reportWords[language];
  const numbers = new Intl.NumberFormat(language);
  const lines = crosstabLines(crosstab);
  const text = (title: string) => ({ title, isNumber: false, width: 3 });
  const number = (title: string, width = 2) => ({ title, isNumber: true, width });
  const nameOf = ({ label }: CrosstabLine) => label ?? words.allGroups;
  const shown = ({ count, percentage }: CrosstabCell) =>
    percentage === null ? '–' : `${percentText(percentage)} (${numbers.format(count!)})`;
  const size = ({ totalVotes }: CrosstabLine) => numbers.format(totalVotes);
  if (crosstab.buckets.length <= COLUMNS) {
    const answers = lines[0]?.cells.map(({ label }) => number(label)) ?? [];
    return {
      columns: [text(words.group), number(words.people, 1.5), ...answers],
      rows: lines.map((line) => [nameOf(line), size(line), ...line.cells.map(shown)]),
    };
  }
  if (lines.length <= COLUMNS) {
    const rows = crosstab.buckets.map((_, at) => [
      lines[0]?.cells[at]?.label ?? '',
      ...lines.map(({ cells }) => shown(cells[at]!)),
    ]);
    return {
      columns: [text(words.answer), ...lines.map((line) => number(nameOf(line)))],
      rows: [[words.people, ...lines.map(size)], ...rows],
    };
  }
  return {
    columns: [text(words.group), number(words.people, 1), text(words.answer), number('%')],
    rows: lines.flatMap((line) =>
      line.cells.map((cell) => [nameOf(line), size(line), cell.label, shown(cell)]),
    ),
  };
}

function notesOf({ totalVotes, moved, hidden, exclusive }: CrossTab, language: Language): string[] {
  const words = reportWords[language];
  const numbers = new Intl.NumberFormat(language);
  const format = (number: number) => numbers.format(number);
  const out = hidden.participants;
  return [
    words.answeredBoth(totalVotes, format(totalVotes)),
    ...(moved === null ? [] : [words.moved(format(moved), format(totalVotes))]),
    ...(hidden.cells > 0 ? [words.cellsHidden] : []),
    ...(hidden.groups > 0 ? [words.groupsLeftOut(hidden.groups, format(hidden.groups))] : []),
    ...(out > 0 ? [words.peopleLeftOut(out, format(out))] : []),
    ...(exclusive ? [] : [words.bySeveral]),
  ];
}
