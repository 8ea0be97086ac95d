import type { GalleryTemplate } from '../gallery-template.js';

export const icebreaker: GalleryTemplate = {
  title: 'Icebreaker',
  description:
    'Six light questions for the first ten minutes, whether people know one another or not.',
  tags: ['Meeting', 'Warm-up'],
  settings: { reactions: 'on' },
  questions: [
    {
      kind: 'word_cloud',
      prompt: 'How do you feel today, in one word?',
      settings: { maxAnswers: 1, language: 'en' },
    },
    {
      kind: 'single_choice',
      prompt: 'What gets you going in the morning?',
      options: ['Coffee', 'Tea', 'Fresh air', 'Music', 'Nothing before ten'],
    },
    {
      kind: 'rating',
      prompt: 'How much energy have you brought along?',
      settings: { min: 1, max: 10, lowLabel: 'Battery empty', highLabel: 'Fully charged' },
    },
    {
      kind: 'multiple_choice',
      prompt: 'Which of these have you done in the past month?',
      options: [
        'Read a book to the end',
        'Cooked something new',
        'Been to a place I had never seen',
        'Learnt something from a child',
        'Laughed until I cried',
      ],
    },
    {
      kind: 'numeric',
      prompt: 'How many unread emails do you have? A rough guess will do.',
      settings: { min: 0, max: 100_000 },
    },
    {
      kind: 'open_text',
      prompt: 'What could others here ask you for help with?',
      settings: { maxLength: 200 },
    },
  ],
};
