import type { GalleryTemplate } from '../gallery-template.js';

export const ideasToVote: GalleryTemplate = {
  title: 'From ideas to a decision',
  description:
    'Collect ideas, then pick the best ones under the results and press “Make a question of these”: the vote is there at once. The last two questions make sure that something comes of it.',
  tags: ['Workshop', 'Decision'],
  settings: { identity: 'anonymous', resultsVisibility: 'always' },
  questions: [
    {
      kind: 'word_cloud',
      prompt: 'What comes to your mind when you think of our topic?',
      settings: { maxAnswers: 3, language: 'en' },
    },
    {
      kind: 'open_text',
      prompt: 'What could we do? One idea an answer, also unusual ones.',
      settings: { maxAnswers: 3, maxLength: 150 },
    },
    {
      kind: 'rating',
      prompt: 'How happy are you with what we have chosen?',
      settings: { min: 1, max: 5, lowLabel: 'Not at all', highLabel: 'Very happy' },
    },
    {
      kind: 'open_text',
      prompt: 'What is the first step, and who takes it?',
      settings: { maxLength: 280 },
    },
  ],
};
