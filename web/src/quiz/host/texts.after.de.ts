import { counted, formatNumber } from '../../texts/locale.js';
import type { quizAfter as en } from './texts.after.en.js';

export const quizAfter: typeof en = {
  difficulty: 'Schwierigkeit',
  difficulties: {
    veryEasy: 'Sehr leicht',
    easy: 'Leicht',
    middling: 'Weder leicht noch schwer',
    hard: 'Schwer',
    veryHard: 'Sehr schwer',
  },
  rightOf: (right, answered) => `${formatNumber(right)} von ${formatNumber(answered)} richtig`,
  discrimination: 'Zeigt, wer auch sonst Bescheid weiß',
  discriminations: {
    well: 'Gut: Wer hier richtiglag, lag es auch sonst',
    somewhat: 'Etwas',
    little: 'Kaum',
    upsideDown: 'Umgekehrt: Wer sonst richtiglag, lag hier falsch. Stimmt die richtige Antwort?',
  },
  correlation: (value) => `Korrelation ${formatNumber(Math.round(value * 100) / 100)}`,
  tooFew: 'Dafür haben zu wenige geantwortet.',
  confidence: (people) =>
    `Ob die richtiglagen, die sich sicher waren (${counted(people, { one: 'Antwort', other: 'Antworten' })})`,
  unsure: 'unsicher',
  sure: 'sicher',
  right: 'Richtig',
  wrong: 'Nicht richtig',
  fewSaid: 'Weniger als fünf haben gesagt, wie sicher sie sind: Davon wird nichts gezeigt.',
  notYetSure:
    'Ob die richtiglagen, die sich sicher waren, steht fest, sobald alle Stimmen gezählt sind.',
  answers: 'Wer was geantwortet hat',
  noAnswers: 'Noch zählen keine Antworten.',
  name: 'Name',
  team: 'Team',
  points: 'Punkte',
  pointsOf: (points) => counted(points, { one: 'Punkt', other: 'Punkte' }),
};
