import type { GalleryTemplate } from '../gallery-template.js';

export const conferenceTalk: GalleryTemplate = {
  title: 'Conference talk with Q&A',
  description:
    'Meet your audience, take its questions all through the talk, and hear at the end what it was worth. Questions wait until somebody shows them, those with most votes on top; reactions are on.',
  tags: ['Conference', 'Q&A'],
  settings: { identity: 'anonymous', qa: 'moderated', reactions: 'on' },
  questions: [
    {
      kind: 'word_cloud',
      prompt: 'Where are you from?',
      settings: { maxAnswers: 1, language: 'en' },
    },
    {
      kind: 'single_choice',
      prompt: 'How well do you know the topic?',
      options: [
        'I am new to it',
        'I have read about it',
        'I work with it',
        'I could give this talk',
      ],
    },
    {
      kind: 'multiple_choice',
      prompt: 'What are you here for?',
      options: [
        'An overview',
        'Tools to use',
        'Mistakes to avoid',
        'People to meet',
        'Inspiration',
      ],
    },
    {
      kind: 'rating',
      prompt: 'How useful was this talk to you?',
      settings: { min: 1, max: 5, lowLabel: 'Not at all', highLabel: 'Very useful' },
    },
    {
      kind: 'open_text',
      prompt: 'What will you try first when you are back home?',
      settings: { maxLength: 200 },
    },
  ],
};
