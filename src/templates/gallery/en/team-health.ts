import type { GalleryTemplate } from '../gallery-template.js';

export const teamHealth: GalleryTemplate = {
  title: 'Team health check',
  description:
    'How is the team doing, and which way is it going? Take it once a quarter and compare.',
  tags: ['Team'],
  settings: { identity: 'anonymous', resultsVisibility: 'after_close' },
  questions: [
    {
      kind: 'scales',
      prompt: 'How are we doing?',
      options: [
        'We know what matters most',
        'We have what we need for our work',
        'We help one another',
        'We can speak openly, also about mistakes',
        'We finish what we begin',
        'We enjoy our work',
      ],
      settings: { min: 1, max: 5, lowLabel: 'Badly', highLabel: 'Very well' },
    },
    {
      kind: 'single_choice',
      prompt: 'Compared with three months ago, things are …',
      options: ['Much better', 'A little better', 'The same', 'A little worse', 'Much worse'],
    },
    {
      kind: 'single_choice',
      prompt: 'Could you keep up the present workload for another half a year?',
      options: ['Yes, easily', 'Yes, just about', 'Not much longer', 'It is too much already'],
    },
    {
      kind: 'word_cloud',
      prompt: 'Which words describe our team?',
      settings: { maxAnswers: 3, language: 'en' },
    },
    {
      kind: 'open_text',
      prompt: 'What should we tackle first?',
      settings: { maxLength: 280 },
    },
  ],
};
