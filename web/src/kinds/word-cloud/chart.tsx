import { useRef } from 'preact/hooks';
import { directionOf } from '../../../../src/contract/direction.js';
import type { Question, Result, WordsSummary } from '../../../../src/contract/index.js';
import { formatNumber, inLanguage } from '../../texts/locale.js';
import { COLOURS } from '../bars/bars.rules.js';
import type { ChartingKind, ChartProps } from '../charting-kind.js';
import { cloud, cloudSizes } from '../texts/matter.js';
import { textsChart as de } from '../texts/texts.chart.de.js';
import { textsChart as en } from '../texts/texts.chart.en.js';
import { place, type Rows, stepOf, weights } from './place.rules.js';
import { spokenWords } from './spoken.js';
import '../texts/chart.css';

const texts = inLanguage({ en, de });

/** Words that are drawn: more of them cannot be read from the last row. All are in the list. */
const [DRAWN] = cloudSizes as [number];
/** How long the cloud stays as it is while words come in. Milliseconds. */
const PACE = 1_000;

export const wordCloud: ChartingKind = {
  Chart: CloudChart,

  onStage(_question, result) {
    const drawn = drawnIn(result);
    const labels = drawn.map(({ text, step }) => `${text} ${step}`);
    return { matter: cloud, labels: labels.length === 0 ? [emptyText(result)] : labels, marks: [] };
  },

  spoken: spokenWords,

  staysFor(shown, next) {
    const labels = new Map(next.buckets.map(({ key, label }) => [key, label]));
    const isHidden = shown.buckets.some(({ key, label }) => labels.get(key) !== label);
    return isHidden ? 0 : PACE;
  },
};

/** The words by how often they were named; beside the picture the same as a list. */
function CloudChart({ question, result, look }: ChartProps) {
  const { words, distinct } = summaryOf(result);
  return (
    <>
      {words.length > 0 && (
        <ol class="visually-hidden">
          {words.map(({ text, count }) => (
            <li key={text}>{texts.named(text, count)}</li>
          ))}
        </ol>
      )}
      <Cloud key={question.id} question={question} result={result} hasColours={look.colours} />
      {distinct > DRAWN && (
        <p class="texts-more muted small numbers">
          {texts.shownWords(Math.min(DRAWN, words.length), distinct)}
        </p>
      )}
    </>
  );
}

interface CloudProps {
  question: Question;
  result: Result | undefined;
  hasColours: boolean;
}

function Cloud({ question, result, hasColours }: CloudProps) {
  const placed = useRef<Rows>([]);
  const drawn = drawnIn(result);
  const words = new Map(drawn.map((word) => [word.key, word]));
  placed.current = place(placed.current, drawn);
  if (drawn.length === 0) {
    return (
      <div class="cloud">
        <div class="chart-row cloud-row">
          <span class="chart-label chart-empty">{emptyText(result)}</span>
        </div>
      </div>
    );
  }
  return (
    <div class="cloud" dir={directionOf(question)} aria-hidden="true">
      {placed.current.map((row, nth) => (
        <div key={nth} class="chart-row cloud-row">
          {row.map((key) => {
            const { text, step, count, from, rank } = words.get(key)!;
            return (
              <span
                key={key}
                class="chart-label cloud-word"
                data-step={step}
                data-from={from}
                data-colour={hasColours ? colourOf(key) : undefined}
                style={{ '--weight': weights[step], '--rank': rank }}
              >
                <bdi>{text}</bdi>
                <span class="cloud-count numbers">
                  <bdi>{formatNumber(count)}</bdi>
                </span>
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function drawnIn(result: Result | undefined) {
  const buckets = result?.buckets.slice(0, DRAWN) ?? [];
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return buckets.map(({ key, label, count }, at) => {
    // In the smallest of the clouds that has it.
    const from = [...cloudSizes].reverse().find((size) => at < size)!;
    return { key, text: label, count, step: stepOf(count, most), from, rank: at };
  });
}

/** The same for a word wherever it is: from 1 on. */
function colourOf(key: string): number {
  const sum = [...key].reduce((all, letter) => (all * 31 + letter.codePointAt(0)!) % 9973, 7);
  return (sum % COLOURS) + 1;
}

function summaryOf(result: Result | undefined): Pick<WordsSummary, 'words' | 'distinct'> {
  return (result?.summary as WordsSummary | undefined) ?? { words: [], distinct: 0 };
}

/** Where nobody knows whether there is anything, nobody is told that there is nothing. */
function emptyText(result: Result | undefined): string {
  return result ? texts.noWords : texts.notShown;
}
