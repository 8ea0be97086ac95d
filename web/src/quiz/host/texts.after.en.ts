import { counted, formatNumber } from '../../texts/locale.js';

/** What a report says of a quiz. */
export const quizAfter = {
  difficulty: 'Difficulty',
  difficulties: {
    veryEasy: 'Very easy',
    easy: 'Easy',
    middling: 'Neither easy nor hard',
    hard: 'Hard',
    veryHard: 'Very hard',
  },
  rightOf: (right: number, answered: number) =>
    `${formatNumber(right)} of ${formatNumber(answered)} right`,
  discrimination: 'Tells who knows the rest',
  discriminations: {
    well: 'Well: those who were right here were right elsewhere',
    somewhat: 'Somewhat',
    little: 'Hardly',
    upsideDown:
      'The other way round: those who were right elsewhere were wrong here. Is the right answer right?',
  },
  correlation: (value: number) => `correlation ${formatNumber(Math.round(value * 100) / 100)}`,
  tooFew: 'Too few have answered to say that.',
  confidence: (people: number) =>
    `Whether those were right who were sure (${counted(people, { one: 'answer', other: 'answers' })})`,
  unsure: 'unsure',
  sure: 'sure',
  right: 'Right',
  wrong: 'Not right',
  fewSaid: 'Fewer than five have said how sure they are: nothing is shown of them.',
  notYetSure: 'Whether those were right who were sure is known once all votes are counted.',
  answers: 'Who has answered what',
  noAnswers: 'No answers count yet.',
  name: 'Name',
  team: 'Team',
  points: 'Points',
  pointsOf: (points: number) => counted(points, { one: 'point', other: 'points' }),
};
