import type { GalleryTemplate } from '../gallery-template.js';

export const courseEvaluation: GalleryTemplate = {
  title: 'Course evaluation',
  description:
    'For the last session of a course or a training. Anonymous, and everybody at their own pace; the answers are for you alone.',
  tags: ['Teaching', 'Feedback'],
  settings: { identity: 'anonymous', pace: 'self', resultsVisibility: 'hidden' },
  questions: [
    {
      kind: 'scales',
      prompt: 'How far do you agree?',
      options: [
        'It was clear what I should learn',
        'Explanations were easy to follow',
        'Examples and exercises helped me',
        'I could ask questions at any time',
        'The material was good to work with',
      ],
      settings: { min: 1, max: 5, lowLabel: 'Not at all', highLabel: 'Fully' },
    },
    {
      kind: 'single_choice',
      prompt: 'How was the pace?',
      options: [
        'Much too slow',
        'A little too slow',
        'Just right',
        'A little too fast',
        'Much too fast',
      ],
    },
    {
      kind: 'numeric',
      prompt: 'How many hours a week did you spend on it, besides the sessions?',
      settings: { min: 0, max: 60, decimals: 1, unit: 'h' },
    },
    {
      kind: 'rating',
      prompt: 'How likely are you to recommend this course?',
      settings: { min: 0, max: 10, lowLabel: 'Not at all likely', highLabel: 'Very likely' },
    },
    {
      kind: 'open_text',
      prompt: 'What was good, and should stay as it is?',
      settings: { maxLength: 500 },
    },
    {
      kind: 'open_text',
      prompt: 'What should be different the next time?',
      settings: { maxLength: 500 },
    },
  ],
};
