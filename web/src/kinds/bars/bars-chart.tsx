import { directionOf } from '../../../../src/contract/direction.js';
import type { Option, Question, Result } from '../../../../src/contract/index.js';
import { formatNumber, formatPercent, inLanguage } from '../../texts/locale.js';
import { texts as shared } from '../../ui/texts.js';
import type { ChartingKind, ChartLook, ChartProps } from '../charting-kind.js';
import { lengthOf, optionOf, type Row, rowsOf } from './bars.rules.js';
import { stagedBars } from './matter.js';
import { roomFor } from './room.js';
import { OptionLabel } from './option-label.js';
import { RowBar } from './row-bar.js';
import { spokenBuckets } from './spoken-buckets.js';
import { bars as de } from './texts.chart.de.js';
import { bars as en } from './texts.chart.en.js';

const texts = inLanguage({ en, de });

/** What a chart of bars says of its options. */
interface Wording {
  /** The number of a row that has one. */
  numberOf(row: Row, result: Result | undefined): string | undefined;
  /** What stands behind it where there is room; else the count alone. */
  countOf(count: number): string;
  /** What is said of the one that has most. */
  readonly most: string;
  /** How wide all these may become, as properties for the stylesheet. */
  roomFor(result: Result | undefined, question: Question): Record<string, string>;
}

/** A chart of the options of a question, a bar for each. */
export function barsOf(wording: Wording): Pick<ChartingKind, 'Chart' | 'onStage'> {
  return {
    Chart: (props) => <BarsChart {...props} wording={wording} />,

    onStage: (question, result, look, isKnown) =>
      stagedBars(question, rowsOf(question, result, look), isKnown),
  };
}

/** What all kinds have in common whose votes are counted by option. */
export const chartedByOption: ChartingKind = {
  ...barsOf({
    numberOf: ({ percentage }) => percentage && formatPercent(percentage),
    countOf: shared.votes,
    most: texts.mostVotes,
    roomFor,
  }),
  spoken: spokenBuckets,
};

/**
 * A result as bars that carry their numbers as text: rows of options. HTML and not a picture, so it
 * grows with its font, wraps its labels and is read out as it is.
 */
function BarsChart(props: ChartProps & { wording: Wording }) {
  const { question, result, look, page, wording } = props;
  const [from, to] = page ?? [0, Infinity];
  const labels = question.options.map(({ label }) => label);
  return (
    <ol
      class="chart-rows"
      dir={directionOf(question)}
      data-labels={lengthOf(labels)}
      style={wording.roomFor(result, question)}
    >
      {rowsOf(question, result, look).map((row, at) => (
        <ChartRow
          key={row.key}
          row={row}
          option={optionOf(question, row)}
          look={look}
          isOff={at < from || at >= to}
          text={wording.numberOf(row, result)}
          wording={wording}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  row: Row;
  option: Option | undefined;
  look: ChartLook;
  isOff: boolean;
  text: string | undefined;
  wording: Wording;
}

function ChartRow({ row, option, look, isOff, text, wording }: RowProps) {
  const { label, share, count, isWinner, isRight, letter, colour } = row;
  return (
    <li
      class="chart-row"
      data-off={isOff}
      data-winner={isWinner}
      data-right={isRight || undefined}
      data-colour={look.colours ? colour : undefined}
    >
      <OptionLabel
        of={option}
        label={label}
        letter={look.colours ? letter : undefined}
        winner={isWinner ? wording.most : undefined}
        right={isRight ? texts.isRight : undefined}
      />
      <RowBar share={share} text={text}>
        <span class="chart-votes">
          <bdi>{wording.countOf(count)}</bdi>
        </span>
        <span class="chart-count" aria-hidden="true">
          <bdi>{formatNumber(count)}</bdi>
        </span>
      </RowBar>
    </li>
  );
}
