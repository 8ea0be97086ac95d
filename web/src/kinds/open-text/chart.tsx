import { directionOf } from '../../../../src/contract/direction.js';
import type { Result, TextsSummary } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import type { ChartingKind, ChartProps } from '../charting-kind.js';
import type { KeyWith } from '../checking-kind.js';
import { cards } from '../texts/matter.js';
import { textsChart as de } from '../texts/texts.chart.de.js';
import { textsChart as en } from '../texts/texts.chart.en.js';
import { spokenTexts } from './spoken.js';
import '../texts/chart.css';

const texts = inLanguage({ en, de });

/** How long the hall reads what has come before there is more. Milliseconds. */
const READING_TIME = 5_000;

export const openText: ChartingKind = {
  Chart: TextsChart,

  onStage(_question, result) {
    const { latest } = summaryOf(result);
    return {
      matter: cards,
      labels: latest.length === 0 ? [emptyText(result)] : latest.map(({ text }) => text),
      marks: [],
    };
  },

  rightWordsOf: (_, key) => [...(key as KeyWith<'texts'>).texts],

  spoken: spokenTexts,

  staysFor(shown, next) {
    const ids = new Set(summaryOf(next).latest.map(({ id }) => id));
    const isHidden = summaryOf(shown).latest.some(({ id }) => !ids.has(id));
    return isHidden ? 0 : READING_TIME;
  },
};

/** Texts as they are shown, the latest first. */
function TextsChart({ question, result, page }: ChartProps) {
  const [from, to] = page ?? [0, Infinity];
  const { latest, count } = summaryOf(result);
  return (
    <>
      <ol class="chart-rows texts-chart" dir={directionOf(question)}>
        {latest.map(({ id, text }, at) => (
          <li key={id} class="chart-row" data-off={at < from || at >= to}>
            <span class="chart-label" dir="auto">
              {text}
            </span>
          </li>
        ))}
        {latest.length === 0 && (
          <li class="chart-row">
            <span class="chart-label chart-empty">{emptyText(result)}</span>
          </li>
        )}
      </ol>
      {count > latest.length && (
        <p class="texts-more muted small numbers">{texts.shown(latest.length, count)}</p>
      )}
    </>
  );
}

function summaryOf(result: Result | undefined): Pick<TextsSummary, 'latest' | 'count'> {
  return (result?.summary as TextsSummary | undefined) ?? { latest: [], count: 0 };
}

/** Where nobody knows whether there is anything, nobody is told that there is nothing. */
function emptyText(result: Result | undefined): string {
  return result ? texts.noTexts : texts.notShown;
}
