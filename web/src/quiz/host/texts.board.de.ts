import { counted, formatNumber } from '../../texts/locale.js';
import type { quizBoard as en } from './texts.board.en.js';

const pointsOf = (points: number) => counted(points, { one: 'Punkt', other: 'Punkte' });

export const quizBoard: typeof en = {
  loading: 'Lädt …',
  leaderboard: 'Rangliste',
  seenBy: {
    off: 'Nur du siehst sie.',
    after_question: 'Alle sehen sie nach jeder Frage.',
    end: 'Alle sehen sie, wenn die Sitzung beendet ist.',
  },
  final: 'Endstand',
  questionsIn: (questions) =>
    questions === 0
      ? 'Noch zählt keine Frage'
      : `Nach ${counted(questions, { one: 'Frage', other: 'Fragen' })}`,
  players: (players) => `${formatNumber(players)} spielen mit`,
  rank: 'Rang',
  name: 'Name',
  team: 'Team',
  right: 'Richtig',
  rightOf: (right, answered) => `${formatNumber(right)} von ${formatNumber(answered)}`,
  streak: 'In Folge',
  points: 'Punkte',
  pointsOf,
  noPoints:
    'Noch hat niemand Punkte. Sie kommen, wenn eine Frage mit richtiger Antwort geschlossen ist.',
  firstOf: (shown, all) =>
    `Gezeigt werden die ersten ${formatNumber(shown)} von ${formatNumber(all)}.`,
  leads: (name, points) =>
    `${name} führt mit ${counted(points, { one: 'Punkt', other: 'Punkten' })}.`,
  teams: 'Teams',
  teamsHint: 'Ein Team hat den Durchschnitt der Punkte aller, die geantwortet haben.',
  playersTitle: (players) => `Wer mitspielt (${formatNumber(players)})`,
  playersHint: {
    anonymous: 'Ein Name steht für niemanden: Man wählt einen oder bekommt einen.',
    named: 'Alle spielen unter dem Namen, den sie an der Tür angegeben haben.',
  },
  noPlayers: 'Noch ist niemand dabei.',
  noneFound: 'So heißt niemand.',
  search: 'Namen suchen',
  change: 'Ändern',
  changeTitle: (name) => `${name} ändern`,
  dealName: 'Einen anderen Namen geben',
  nameFixed: 'Der Name stammt aus deiner Namensliste und bleibt.',
  nameTaken: 'Unter diesem Namen spielt schon jemand.',
  removeHint:
    'Kann nicht mehr mitmachen und steht nicht mehr in der Rangliste. Stimmen bleiben gezählt.',
  progress: 'Wie weit alle sind',
  takePart: (people) => `${formatNumber(people)} machen mit`,
  finished: (people) => `${formatNumber(people)} mit allen fertig`,
  answered: 'haben geantwortet',
};
