import type { GalleryTemplate } from '../gallery-template.js';

const speed = { scoring: { mode: 'speed' as const } };
const accuracy = { scoring: { mode: 'accuracy' as const } };

export const pubQuiz: GalleryTemplate = {
  title: 'Pub quiz',
  description:
    'Eight rounds of general knowledge with right answers, points for speed and a leaderboard after each. Play it as it is, or put in your own questions.',
  tags: ['Quiz', 'Fun'],
  settings: { leaderboard: 'after_question', resultsVisibility: 'after_close', reactions: 'on' },
  questions: [
    {
      kind: 'single_choice',
      prompt: 'What is the capital of Australia?',
      options: ['Sydney', 'Melbourne', 'Canberra', 'Perth'],
      settings: speed,
      answerKey: { optionIndexes: [2] },
      explanation:
        'Sydney and Melbourne both wanted to be it, so a new city was built between them.',
      durationSeconds: 20,
    },
    {
      kind: 'single_choice',
      prompt: 'How many hearts does an octopus have?',
      options: ['One', 'Two', 'Three', 'Eight'],
      settings: speed,
      answerKey: { optionIndexes: [2] },
      explanation: 'Two pump blood through the gills, one through the rest of the body.',
      durationSeconds: 20,
    },
    {
      kind: 'multiple_choice',
      prompt: 'Which of these are mammals?',
      options: ['Bat', 'Penguin', 'Dolphin', 'Platypus'],
      settings: accuracy,
      answerKey: { optionIndexes: [0, 2, 3] },
      explanation: 'The platypus lays eggs, but feeds its young with milk.',
      durationSeconds: 30,
    },
    {
      kind: 'numeric',
      prompt: 'In which year did people walk on the Moon for the first time?',
      settings: { min: 1900, max: 2020, ...accuracy },
      answerKey: { value: 1969, tolerance: 0 },
      explanation: 'Apollo 11, on 20 July 1969 by the clock in Houston.',
      durationSeconds: 30,
    },
    {
      kind: 'ranking',
      prompt: 'Put the oceans in order: the largest first.',
      options: ['Indian Ocean', 'Arctic Ocean', 'Pacific Ocean', 'Atlantic Ocean'],
      settings: accuracy,
      answerKey: { optionIndexes: [2, 3, 0, 1] },
      durationSeconds: 45,
    },
    {
      kind: 'open_text',
      prompt: 'Which is the longest river in Europe?',
      settings: { maxLength: 40, ...accuracy },
      answerKey: { texts: ['Volga', 'The Volga', 'Wolga'] },
      explanation: 'The Volga, with about 3,500 km. The Danube is the second longest.',
      durationSeconds: 30,
    },
    {
      kind: 'single_choice',
      prompt: 'On which planet is a day shortest?',
      options: ['Mercury', 'Earth', 'Mars', 'Jupiter'],
      settings: speed,
      answerKey: { optionIndexes: [3] },
      explanation: 'The largest planet turns around itself in less than ten hours.',
      durationSeconds: 20,
    },
    {
      kind: 'numeric',
      prompt: 'How many steps lead to the top of the Eiffel Tower? The nearest guess wins.',
      settings: { min: 0, max: 10_000, ...accuracy },
      answerKey: { value: 1665, closest: true },
      explanation: '1,665 from the ground to the top; visitors may climb 674 of them.',
      durationSeconds: 30,
    },
  ],
};
