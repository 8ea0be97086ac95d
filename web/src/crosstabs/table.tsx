import {
  type Bucket,
  type CrossTab,
  percentageOf,
  percentagesOf,
} from '../../../src/contract/index.js';
import { inLine, plain } from '../markup/markup.js';
import { formatNumber, formatPercent } from '../texts/locale.js';
import { spokenPercent } from '../ui/percent.js';
import { texts } from './texts.js';

interface Props {
  crosstab: CrossTab;
  caption: string;
}

/** A group each row, and in it how many of it have chosen what: the share, with a bar, and the number. */
export function CrossTable({ crosstab, caption }: Props) {
  const { buckets, groups, totalVotes, exclusive } = crosstab;
  const hasAll = groups.length > 1;
  return (
    <table class="crosstab-table" data-columns={buckets.length}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {buckets.map(({ key, label }) => (
            <th key={key} scope="col">
              <span class="crosstab-label" dir="auto">
                {inLine(label)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, label, totalVotes: size, buckets: cells }) => (
          <tr key={key}>
            <RowHead label={label} size={size} />
            {cells.map(({ key, count }) => (
              <Cell key={key} count={count} size={size} />
            ))}
          </tr>
        ))}
        {hasAll && (
          <tr class="crosstab-all">
            <RowHead label={texts.all} size={totalVotes} />
            {allOf(buckets, totalVotes, exclusive).map(({ key, count, percent }) => (
              <Cell key={key} count={count} size={totalVotes} percent={percent} />
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function RowHead({ label, size }: { label: string; size: number }) {
  return (
    <th scope="row">
      <span class="crosstab-head">
        <span class="crosstab-label" dir="auto">
          {inLine(label)}
        </span>{' '}
        <span class="muted numbers crosstab-size">
          <bdi>{formatNumber(size)}</bdi>
        </span>
      </span>
    </th>
  );
}

interface CellProps {
  count: number | null;
  size: number;
  percent?: ReturnType<typeof percentageOf>;
}

function Cell({ count, size, percent }: CellProps) {
  if (count === null) {
    return (
      <td class="crosstab-cell" data-hidden="true">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{texts.hidden}</span>
      </td>
    );
  }
  const share = percent ?? percentageOf(count, size);
  return (
    <td class="crosstab-cell numbers" style={{ '--share': size === 0 ? 0 : count / size }}>
      <b>
        <bdi aria-hidden="true">{formatPercent(share)}</bdi>
        <span class="visually-hidden">{spokenPercent(share)}</span>
      </b>{' '}
      <span class="muted crosstab-count">
        <bdi>{formatNumber(count)}</bdi>
      </span>
      <i class="crosstab-bar" aria-hidden="true" />
    </td>
  );
}

/** As the result itself has them: of one choice each they sum to 100. */
function allOf(buckets: readonly Bucket[], totalVotes: number, exclusive: boolean) {
  const percents = percentagesOf({ buckets, totalVotes, summary: { exclusive } });
  return buckets.map(({ key, count }, at) => ({ key, count, percent: percents[at]! }));
}

/** What is so of the whole of it, a line each. */
export function notesOf(crosstab: CrossTab): string[] {
  const { totalVotes, groups, hidden, moved, exclusive } = crosstab;
  const notes: string[] = [];
  if (moved !== null && groups.length > 0) {
    notes.push(moved === 0 ? texts.nobodyMoved : texts.movedOf(moved, totalVotes));
  }
  notes.push(groups.length === 0 ? texts.tooFew : texts.answeredBoth(totalVotes));
  if (hidden.participants > 0 && groups.length > 0) notes.push(texts.waiting(hidden.participants));
  if (hidden.groups > 0 && groups.length > 0) notes.push(texts.groupsHidden(hidden.groups));
  if (hidden.cells > 0) notes.push(isPair(crosstab) ? texts.hiddenInFlow : texts.hiddenNote);
  if (!exclusive && groups.length > 0) notes.push(texts.bySeveral);
  return notes;
}

/** Which way round a pair is that was asked twice: the earlier one groups. */
export function isPair({ repeats, exclusive }: CrossTab): boolean {
  return repeats !== null && exclusive;
}

export const captionOf = (prompt: string, by: string) =>
  `${plain(prompt)} – ${texts.by(plain(by))}`;
