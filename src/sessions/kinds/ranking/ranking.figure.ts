import type { Language, RankingSummary, Result } from '../../../contract/index.js';
import { plainLabel } from '../../../contract/markup.js';
import type { Figure, FigureTable } from '../figure.js';
import { rankingForm } from './ranking.form.js';

const texts = {
  en: {
    methods: {
      borda: 'Counted by points (Borda)',
      irv: 'Counted in rounds (instant runoff)',
      condorcet: 'Counted in pairs (Condorcet, Schulze)',
    },
    round: (round: number) => `Round ${round}`,
    exhausted: 'Votes that name none of these',
    pairs: 'Votes that have the option of the row before that of the column.',
    tied: (round: number, names: string) => `Round ${round}: ${names} share the last place.`,
    undecided: (names: string) => `The best place that is still possible: ${names}.`,
  },
  de: {
    methods: {
      borda: 'Gezählt nach Punkten (Borda)',
      irv: 'Gezählt in Runden (Instant Runoff)',
      condorcet: 'Gezählt in Paaren (Condorcet, Schulze)',
    },
    round: (round: number) => `Runde ${round}`,
    exhausted: 'Stimmen, die keine davon nennen',
    pairs: 'Stimmen, die die Antwort der Zeile vor der der Spalte haben.',
    tied: (round: number, names: string) => `Runde ${round}: ${names} sind gemeinsam letzte.`,
    undecided: (names: string) => `Der beste Platz, der noch möglich ist: ${names}.`,
  },
};

/** More columns are too narrow on a page. */
const MAX_COLUMNS = 8;

/** The order with what it was counted by; beside it the rounds or the pairs, where a page is wide enough. */
export function rankingFigure(result: Result, language: Language): Figure {
  const summary = result.summary as RankingSummary;
  const { method, order, undecided = [] } = summary;
  const named = texts[language];
  const lines = rankingForm.linesOf!(result, language);
  const most = Math.max(1, ...order.map(({ score }) => score));
  const isVoted = result.totalVotes > 0;
  const uncertain = undecided.map((key) => plainLabel(labelIn(result, key)));
  return {
    note: [
      named.methods[method],
      ...(uncertain.length > 0 ? [named.undecided(uncertain.join(', '))] : []),
    ].join('. '),
    rows: order.map(({ key, score }, at) => ({
      key,
      label: isVoted ? lines[at]!.label : labelIn(result, key),
      length: score / most,
      text: lines[at]!.text,
    })),
    rowsAre: 'bars',
    tables: isVoted ? [roundsOf(result, language), pairsOf(result, language)].flat() : [],
  };
}

function roundsOf(result: Result, language: Language): FigureTable[] {
  const { rounds = [] } = result.summary as RankingSummary;
  if (rounds.length < 2 || rounds.length > MAX_COLUMNS) return [];
  const { round, exhausted, tied } = texts[language];
  const numbers = new Intl.NumberFormat(language);
  const ties = rounds.flatMap((one, at) =>
    one.tied.length === 0
      ? []
      : tied(at + 1, one.tied.map((key) => plainLabel(labelIn(result, key))).join(', ')),
  );
  return [
    {
      head: ['', ...rounds.map((_, at) => round(at + 1))],
      rows: [
        ...result.buckets.map(({ label }, at) => [
          plainLabel(label),
          ...rounds.map(({ counts }) => (counts[at] == null ? '–' : numbers.format(counts[at]))),
        ]),
        [exhausted, ...rounds.map((one) => numbers.format(one.exhausted))],
      ],
      ...(ties.length > 0 && { note: ties.join(' ') }),
    },
  ];
}

function pairsOf(result: Result, language: Language): FigureTable[] {
  const { pairwise } = result.summary as RankingSummary;
  const { buckets } = result;
  if (!pairwise || buckets.length > MAX_COLUMNS) return [];
  const numbers = new Intl.NumberFormat(language);
  return [
    {
      head: ['', ...buckets.map(({ label }) => plainLabel(label))],
      rows: buckets.map(({ label }, row) => [
        plainLabel(label),
        ...pairwise[row]!.map((votes, column) => (row === column ? '–' : numbers.format(votes))),
      ]),
      note: texts[language].pairs,
    },
  ];
}

function labelIn({ buckets }: Result, key: string): string {
  return buckets.find((bucket) => bucket.key === key)?.label ?? '';
}
