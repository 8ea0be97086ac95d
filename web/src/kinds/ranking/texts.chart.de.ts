import { formatNumber } from '../../texts/locale.js';
import type { rankingChart as en } from './texts.chart.en.js';

export const rankingChart: typeof en = {
  methods: {
    borda: 'Gezählt nach Punkten (Borda)',
    irv: 'Gezählt in Runden (Instant Runoff)',
    condorcet: 'Gezählt in Paaren (Condorcet, Schulze)',
  },
  first: 'vorn',
  round: (round) => `Runde ${formatNumber(round)}`,
  late: (shown, all) => `: die letzten ${formatNumber(shown)} von ${formatNumber(all)}`,
  early: (rounds, names) =>
    `${rounds === 1 ? 'Runde 1' : `Runde 1 bis ${formatNumber(rounds)}`}: mit den wenigsten Stimmen ausgeschieden: ${names}. Wer dafür war, dessen nächste Wahl zählte.`,
  more: (names) => `${formatNumber(names)} weitere`,
  ahead: 'Vor',
  out: 'raus',
  exhausted: 'Stimmen, die keine davon nennen',
  spokenRound: (round, votes, gained) =>
    `Runde ${formatNumber(round)}: ${formatNumber(votes)}${gained > 0 ? `, davon ${formatNumber(gained)} neu` : ''}`,
  spokenPair: (other, votesFor, votesAgainst) =>
    `${formatNumber(votesFor)} zu ${formatNumber(votesAgainst)} gegen ${other}`,
  lastTogether: (round, names) =>
    `Runde ${formatNumber(round)}: ${names} sind gemeinsam letzte. Wer zuerst ausscheidet, entscheidet über den ersten Platz.`,
  way: (out, winners) => `Scheidet ${out} zuerst aus, gewinnt ${winners}.`,
  tooMany: (round, names) =>
    `Runde ${formatNumber(round)}: ${names} sind gemeinsam letzte. Es gibt zu viele Reihenfolgen, um alle zu versuchen.`,
  undecided: (names) => `Der beste Platz, der noch möglich ist: ${names}.`,
  circle:
    'Keine schlägt alle anderen: Sie schlagen einander im Kreis. Die stärksten Siege entscheiden (Schulze).',
};
