import type { GalleryTemplate } from '../gallery-template.js';

export const retrospective: GalleryTemplate = {
  title: 'Retrospective',
  description:
    'Looks back on a sprint or a project: how it was, what went well, what held you up, and what you change. Anonymous, so that people say it.',
  tags: ['Team', 'Agile'],
  settings: { identity: 'anonymous', resultsVisibility: 'after_close' },
  questions: [
    {
      kind: 'rating',
      prompt: 'How did the past weeks feel to you?',
      settings: { min: 1, max: 5, lowLabel: 'Exhausting', highLabel: 'Great' },
    },
    {
      kind: 'open_text',
      prompt: 'What went well, and should stay as it is?',
      settings: { maxAnswers: 3, maxLength: 200 },
    },
    {
      kind: 'open_text',
      prompt: 'What held us up?',
      settings: { maxAnswers: 3, maxLength: 200 },
    },
    {
      kind: 'points',
      prompt: 'Where did our time get lost? Share out 100 points.',
      options: [
        'Goals that were not clear',
        'Waiting for others',
        'Interruptions',
        'Meetings',
        'Old problems in our tools or our code',
        'Doing things twice',
      ],
      settings: { total: 100 },
    },
    {
      kind: 'open_text',
      prompt: 'Which one thing should we do differently from tomorrow?',
      settings: { maxLength: 200 },
    },
    {
      kind: 'rating',
      prompt: 'How sure are you that we will really do it?',
      settings: { min: 1, max: 5, lowLabel: 'Not at all', highLabel: 'Very sure' },
    },
  ],
};
