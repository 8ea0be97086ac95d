import {
  type CrossTab,
  type Percentage,
  percentageOf,
  percentagesOf,
} from '../../contract/index.js';
import { plainLabel, plainText } from '../../contract/markup.js';
import type { QuestionView } from '../../sessions/index.js';
import { shownPercent } from './overview.rules.js';
import { number, type TableRow, text } from './table.js';

/** A row a cell of each table: who is in a group of one question has answered the other one so. */
export const crosstabColumns = [
  ...[number('Question No.'), text('Question'), number('By No.'), text('By')],
  ...[text('Group'), number('All Groups'), number('Answered Both'), text('Answer')],
  ...[number('Count'), number('Percent'), text('As Shown'), number('Hidden')],
  ...[number('Moved'), number('Groups Left Out'), number('Participants Left Out')],
];

/** How many of a group have answered so; null where it is hidden. */
export interface CrosstabCell {
  readonly key: string;
  readonly label: string;
  readonly count: number | null;
  readonly percentage: Percentage | null;
}

/** Those of a group, or of all groups: then the last one, without a label. */
export interface CrosstabLine {
  readonly label: string | null;
  readonly totalVotes: number;
  readonly cells: readonly CrosstabCell[];
}

/** A table as the screen has it, by the same rule of percentages. */
export function crosstabLines(crosstab: CrossTab): CrosstabLine[] {
  const { groups, buckets, totalVotes, exclusive } = crosstab;
  const lines = groups.map(({ label, totalVotes: size, buckets: cells }): CrosstabLine => {
    const toCell = ({ key, label, count }: (typeof cells)[number]): CrosstabCell => {
      const percentage = count === null ? null : percentageOf(count, size);
      return { key, label: plainLabel(label), count, percentage };
    };
    return { label: plainLabel(label), totalVotes: size, cells: cells.map(toCell) };
  });
  // The only group is all that is told of.
  if (groups.length < 2) return lines;
  const percentages = percentagesOf({ buckets, totalVotes, summary: { exclusive } });
  const all = buckets.map(({ key, label, count }, at): CrosstabCell => {
    return { key, label: plainLabel(label), count, percentage: percentages[at]! };
  });
  return [...lines, { label: null, totalVotes, cells: all }];
}

/** @param questions of the session, in their order */
export function crosstabRows(crosstab: CrossTab, questions: readonly QuestionView[]): TableRow[] {
  const asked = [crosstab.questionId, crosstab.by].flatMap((wanted): TableRow => {
    const at = questions.findIndex(({ id }) => id === wanted);
    return [at + 1, plainText(questions[at]!.prompt)];
  });
  const { moved, hidden } = crosstab;
  const left = [moved, hidden.groups, hidden.participants];
  return crosstabLines(crosstab).flatMap(({ label, totalVotes, cells }) =>
    cells.map((cell): TableRow => {
      const { count, percentage } = cell;
      return [
        ...[...asked, label, Number(label === null), totalVotes, cell.label, count],
        ...[percentage?.value ?? null, percentage ? shownPercent(percentage) : null],
        ...[Number(count === null), ...left],
      ];
    }),
  );
}
