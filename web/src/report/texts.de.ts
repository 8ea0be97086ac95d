import { counted, formatNumber } from '../texts/locale.js';
import type { report as en } from './texts.en.js';

export const report: typeof en = {
  turnout: 'Beteiligung im Verlauf',
  turnoutSaid: (votes, voters, from, to) =>
    `${counted(votes, { one: 'Stimme', other: 'Stimmen' })} von ${counted(voters, { one: 'Person', other: 'Personen' })}, von ${from} bis ${to}`,
  slot: (length) => `Ein Balken ist ${length}.`,
  most: (votes, time) => `Am meisten um ${time}: ${formatNumber(votes)}.`,
  newVoters: 'Erste Stimme einer Person',
  furtherVotes: 'Weitere Stimmen',
  time: 'Zeit',
  votes: 'Stimmen',
  asTable: 'Als Tabelle',
  tooFew: 'Weniger als drei Personen haben abgestimmt: Wann, steht hier nicht.',
  responseTimes: 'Wie schnell Stimmen kamen',
  responseHint:
    'Vom Öffnen bis zur Stimme. Der Strich ist der Median; die Hälfte aller Stimmen liegt im Balken (erstes bis drittes Quartil).',
  responseSaid: (median, q1, q3) => `${median} (${q1} bis ${q3})`,
  seconds: (seconds) => `${seconds} s`,
  lengths: {
    second: (length) => counted(length, { one: 'Sekunde', other: 'Sekunden' }),
    minute: (length) => counted(length, { one: 'Minute', other: 'Minuten' }),
    hour: (length) => counted(length, { one: 'Stunde', other: 'Stunden' }),
    day: (length) => counted(length, { one: 'Tag', other: 'Tage' }),
  },
  crosstabs: 'Eine Frage nach einer anderen',
  voters: 'Teilgenommen',
  votersCount: (voters, votes) =>
    `${counted(voters, { one: 'Person', other: 'Personen' })}, ${counted(votes, { one: 'Stimme', other: 'Stimmen' })}`,
  kept: 'Aufbewahrt bis',
  asked: 'Fragen aus dem Publikum',
  askedMore: (questions) =>
    `${counted(questions, { one: 'weitere Frage ist', other: 'weitere Fragen sind' })} im Export.`,
  wanted: (people) => `${formatNumber(people)} dafür`,
  answered: 'beantwortet',
  reply: 'Antwort',
  board: 'Rangliste',
  rank: 'Rang',
  name: 'Name',
  team: 'Team',
  right: 'Richtig',
  points: 'Punkte',
  boardMore: (players) =>
    `${counted(players, { one: 'weitere Person ist', other: 'weitere Personen sind' })} im Export.`,
  compare: 'Mit anderen Terminen vergleichen',
  toReport: 'Zum Bericht',
  comparison: 'Vergleich über die Termine',
  comparisonHint:
    'Die Sitzung neben denen, deren Kopie sie ist, und deren Kopien. Eine Frage ist dieselbe, wenn sie kopiert wurde oder dieselben Worte fragt.',
  noComparison:
    'Noch gibt es nichts zu vergleichen: Keine andere dieser Sitzungen wurde gestartet.',
  question: 'Frage',
  answer: 'Antwort',
  trend: 'Verlauf',
  people: 'Abgestimmt',
  mean: 'Mittel',
  median: 'Median',
  notAsked: 'nicht gefragt',
  thisOne: 'diese Sitzung',
  answersLeftOut: (answers) =>
    `${counted(answers, { one: 'weitere Antwort ist', other: 'weitere Antworten sind' })} in den Exporten.`,
  print: 'Vergleich drucken',
};
