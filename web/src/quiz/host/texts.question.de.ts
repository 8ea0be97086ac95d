import { counted, formatNumber } from '../../texts/locale.js';
import type { quizQuestion as en } from './texts.question.en.js';

export const quizQuestion: typeof en = {
  quiz: 'Quiz',
  quizHint: 'Gibt es eine richtige Antwort?',
  isSet: 'Es gibt eine richtige Antwort',
  right: 'Richtige Antwort',
  wereRight: (right, answered) =>
    `${formatNumber(right)} von ${counted(answered, { one: 'Antwort', other: 'Antworten' })} richtig`,
  allKnow: 'Alle können sie sehen.',
  onlyYou: 'Nur du siehst sie.',
  showAnswer: 'Antwort zeigen',
  scoring: 'Was eine richtige Antwort wert ist',
  modes: {
    none: 'Keine Punkte: Sie wird nur gezeigt',
    accuracy: 'Punkte',
    speed: 'Punkte, und einen Bonus für schnelle',
  },
  modeHints: {
    none: 'Die richtige Antwort wird mit dem Ergebnis gezeigt, und niemand bekommt Punkte.',
    accuracy: 'Wer richtigliegt, bekommt gleich viel, egal wie schnell.',
    speed:
      'Schnelligkeit entscheidet unter denen, die gleich oft richtiglagen: Eine richtige Antwort mehr zählt immer mehr.',
  },
  points: 'Wie viele Punkte',
  confidence: 'Fragen, wie sicher man sich ist',
  confidenceHint:
    'Neben der Antwort, von 1 bis 5. Du siehst, ob die richtiglagen, die sich sicher waren.',
  explanation: 'Erklärung',
  explanationHint: 'Warum das richtig ist. Alle sehen sie zusammen mit der richtigen Antwort.',
  explanationPreview: 'Vorschau der Erklärung',
};
