import type { GalleryTemplate } from '../gallery-template.js';

export const lectureCheck: GalleryTemplate = {
  title: 'Lecture check',
  description:
    'Halfway through a lecture: can everybody follow, is the pace right, and what is still unclear? Questions from the hall are open all the time.',
  tags: ['Teaching', 'Feedback'],
  settings: { identity: 'anonymous', qa: 'open', reactions: 'on' },
  questions: [
    {
      kind: 'rating',
      prompt: 'How well can you follow so far?',
      settings: { min: 1, max: 5, lowLabel: 'I am lost', highLabel: 'Easily', allowChange: true },
    },
    {
      kind: 'single_choice',
      prompt: 'How is the pace?',
      options: ['Too slow', 'Just right', 'Too fast'],
      settings: { allowChange: true },
    },
    {
      kind: 'multiple_choice',
      prompt: 'What would help you most right now?',
      options: [
        'Another example',
        'A short summary',
        'An exercise to try it myself',
        'Time for questions',
        'A break of five minutes',
        'Nothing, let us go on',
      ],
      settings: { maxChoices: 2 },
    },
    {
      kind: 'open_text',
      prompt: 'What has been the most important point so far? One sentence.',
      settings: { maxLength: 200 },
    },
    {
      kind: 'open_text',
      prompt: 'What is still unclear to you?',
      settings: { maxAnswers: 2, maxLength: 280 },
    },
    {
      kind: 'single_choice',
      prompt: 'Could you explain today’s topic to somebody who was not here?',
      options: ['Yes, all of it', 'The main idea', 'Parts of it', 'Not yet'],
    },
  ],
};
