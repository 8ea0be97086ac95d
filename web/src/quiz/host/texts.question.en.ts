import { counted, formatNumber } from '../../texts/locale.js';

/** Where a host writes a question of a quiz. */
export const quizQuestion = {
  quiz: 'Quiz',
  quizHint: 'Is there a right answer?',
  isSet: 'There is a right answer',
  right: 'Right answer',
  wereRight: (right: number, answered: number) =>
    `${formatNumber(right)} of ${counted(answered, { one: 'answer', other: 'answers' })} right`,
  allKnow: 'All can see it.',
  onlyYou: 'Only you see it.',
  showAnswer: 'Show the answer',
  scoring: 'What a right answer is worth',
  modes: {
    none: 'No points: it is only shown',
    accuracy: 'Points for being right',
    speed: 'Points for being right, and a bonus for being fast',
  },
  modeHints: {
    none: 'The right answer is shown with the result, and nobody gets points.',
    accuracy: 'All who are right get the same, however fast they were.',
    speed:
      'Being fast decides among those who were right as often: one more right answer always counts for more.',
  },
  points: 'How many points',
  confidence: 'Ask how sure people are',
  confidenceHint: 'Beside the answer, from 1 to 5. You see whether those were right who were sure.',
  explanation: 'Explanation',
  explanationHint: 'Why it is right. All see it together with the right answer.',
  explanationPreview: 'Preview of the explanation',
};
