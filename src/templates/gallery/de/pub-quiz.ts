import type { GalleryTemplate } from '../gallery-template.js';

const speed = { scoring: { mode: 'speed' as const } };
const accuracy = { scoring: { mode: 'accuracy' as const } };

export const pubQuiz: GalleryTemplate = {
  title: 'Kneipenquiz',
  description:
    'Acht Runden Allgemeinwissen mit richtigen Antworten, Punkten für Schnelligkeit und einer Rangliste nach jeder. Spiel es, wie es ist, oder setze eigene Fragen ein.',
  tags: ['Quiz', 'Spaß'],
  settings: { leaderboard: 'after_question', resultsVisibility: 'after_close', reactions: 'on' },
  questions: [
    {
      kind: 'single_choice',
      prompt: 'Was ist die Hauptstadt von Australien?',
      options: ['Sydney', 'Melbourne', 'Canberra', 'Perth'],
      settings: speed,
      answerKey: { optionIndexes: [2] },
      explanation:
        'Sydney und Melbourne wollten es beide sein, also baute man dazwischen eine neue Stadt.',
      durationSeconds: 20,
    },
    {
      kind: 'single_choice',
      prompt: 'Wie viele Herzen hat ein Krake?',
      options: ['Eins', 'Zwei', 'Drei', 'Acht'],
      settings: speed,
      answerKey: { optionIndexes: [2] },
      explanation: 'Zwei pumpen Blut durch die Kiemen, eines durch den übrigen Körper.',
      durationSeconds: 20,
    },
    {
      kind: 'multiple_choice',
      prompt: 'Welche davon sind Säugetiere?',
      options: ['Fledermaus', 'Pinguin', 'Delfin', 'Schnabeltier'],
      settings: accuracy,
      answerKey: { optionIndexes: [0, 2, 3] },
      explanation: 'Das Schnabeltier legt Eier, säugt seine Jungen aber.',
      durationSeconds: 30,
    },
    {
      kind: 'numeric',
      prompt: 'In welchem Jahr betraten zum ersten Mal Menschen den Mond?',
      settings: { min: 1900, max: 2020, ...accuracy },
      answerKey: { value: 1969, tolerance: 0 },
      explanation: 'Apollo 11; in Deutschland war es schon der 21. Juli 1969.',
      durationSeconds: 30,
    },
    {
      kind: 'ranking',
      prompt: 'Bring die Ozeane in eine Reihenfolge: den größten zuerst.',
      options: ['Indischer Ozean', 'Arktischer Ozean', 'Pazifischer Ozean', 'Atlantischer Ozean'],
      settings: accuracy,
      answerKey: { optionIndexes: [2, 3, 0, 1] },
      durationSeconds: 45,
    },
    {
      kind: 'open_text',
      prompt: 'Wie heißt der längste Fluss Europas?',
      settings: { maxLength: 40, ...accuracy },
      answerKey: { texts: ['Wolga', 'Die Wolga', 'Volga'] },
      explanation: 'Die Wolga mit rund 3.500 km. Die Donau ist der zweitlängste.',
      durationSeconds: 30,
    },
    {
      kind: 'single_choice',
      prompt: 'Auf welchem Planeten ist ein Tag am kürzesten?',
      options: ['Merkur', 'Erde', 'Mars', 'Jupiter'],
      settings: speed,
      answerKey: { optionIndexes: [3] },
      explanation:
        'Der größte Planet dreht sich in weniger als zehn Stunden einmal um sich selbst.',
      durationSeconds: 20,
    },
    {
      kind: 'numeric',
      prompt:
        'Wie viele Stufen führen auf die Spitze des Eiffelturms? Wer am nächsten liegt, gewinnt.',
      settings: { min: 0, max: 10_000, ...accuracy },
      answerKey: { value: 1665, closest: true },
      explanation: '1.665 vom Boden bis zur Spitze; 674 davon darf man selbst steigen.',
      durationSeconds: 30,
    },
  ],
};
