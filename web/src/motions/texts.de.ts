import { counted, formatNumber } from '../texts/locale.js';
import type { motions as en } from './texts.en.js';

export const motions: typeof en = {
  motions: 'Anträge',
  motionsHint:
    'Wann Anträge dieser Sitzung angenommen sind. Ein Antrag kann eine eigene Mehrheit haben.',
  quorum: 'Quorum',
  quorumHint:
    'So viele Stimmen müssen abgegeben werden, Enthaltungen zählen mit; sonst ist nichts angenommen.',
  quorums: {
    none: 'Keines',
    votes: 'Eine Zahl von Stimmen',
    percent: 'Mindestens so viele Prozent aller Stimmen',
    moreThanPercent: 'Mehr als so viele Prozent aller Stimmen',
  },
  quorumNumber: 'Stimmen',
  quorumPercent: 'Prozent',
  needsRoster: 'Braucht eine Namensliste oder Stimmcodes: siehe, wer dabei sein darf.',
  majority: 'Mehrheit',
  majorities: {
    simple: 'Einfache: mehr dafür als dagegen',
    absolute: 'Absolute: mehr als die Hälfte',
    two_thirds: 'Mindestens zwei Drittel',
  },
  base: 'Wovon',
  bases: {
    yes_no: 'Ja- und Nein-Stimmen',
    cast: 'Alle abgegebenen Stimmen, auch Enthaltungen',
    entitled: 'Alle Stimmen, die abgegeben werden können',
  },
  weightsHint:
    'Anteile und Vollmachten: Schreib die Zahl der Stimmen hinter den Namen, wie in „Ada Lovelace; 3“. Auch eine CSV-Datei lässt sich einfügen.',
  weightsSecret:
    'In einer anonymen Sitzung kann ein Stimmgewicht, das nur wenige haben, verraten, wie sie gestimmt haben, sobald das Ergebnis bekannt ist.',
  codeWeight: 'Stimmen je Code',
  weight: 'Stimmen',
  weightOf: (name) => `Stimmen von ${name}`,
  weightHint: 'Bei Anträgen, ab dem nächsten. Was entschieden ist, bleibt, wie es war.',
  votes: (votes) => counted(votes, { one: 'Stimme', other: 'Stimmen' }),
  allVotes: (votes) => `${formatNumber(votes)} Stimmen insgesamt`,
  minutes: 'Protokoll',
  minutesOf: 'Protokoll der Anträge',
  print: 'Protokoll drucken',
  entitled: 'Stimmberechtigt',
  present: 'Dabei',
  seats: (seats, votes) =>
    seats === votes
      ? counted(seats, { one: 'Sitz', other: 'Sitze' })
      : `${counted(seats, { one: 'Sitz', other: 'Sitze' })}, ${counted(votes, { one: 'Stimme', other: 'Stimmen' })}`,
  anybody: 'Alle mit dem Code',
  motion: (number) => `Antrag ${number}`,
  none: 'Über keinen Antrag wurde abgestimmt.',
  stillOpen: 'Die Abstimmung läuft.',
  erased: 'Die Stimmen wurden gelöscht.',
  option: 'Stimme',
  count: 'Stimmen',
  people: 'Personen',
  total: 'Abgegeben',
  outcome: 'Ergebnis',
  attendance: 'Wer dabei ist',
  chair: 'Sitzungsleitung',
  secretary: 'Protokollführung',
  closedAt: (time) => `Geschlossen ${time}`,
};
