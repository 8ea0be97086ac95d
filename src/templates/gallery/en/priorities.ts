import type { GalleryTemplate } from '../gallery-template.js';

const plans = [
  'Improve what we have',
  'Build something new',
  'Win new customers',
  'Look after those we have',
  'Save costs',
];

export const priorities: GalleryTemplate = {
  title: 'Set priorities',
  description:
    'What matters most? Rank the plans, spend a budget of points, weigh effort against effect, and see whether everybody can live with it. Put your own plans in the place of these.',
  tags: ['Decision', 'Planning'],
  settings: { resultsVisibility: 'after_vote' },
  questions: [
    {
      kind: 'ranking',
      prompt: 'Put the plans in order: the most important one first.',
      options: plans,
      settings: { method: 'condorcet', allowChange: true },
    },
    {
      kind: 'points',
      prompt: 'You have 100 points to spend. What are the plans worth to you?',
      options: plans,
      settings: { total: 100, allowChange: true },
    },
    {
      kind: 'scales',
      prompt: 'How much would each of them bring us?',
      options: plans,
      settings: { min: 1, max: 5, lowLabel: 'Little', highLabel: 'A lot' },
    },
    {
      kind: 'scales',
      prompt: 'And how much work would it be?',
      options: plans,
      settings: { min: 1, max: 5, lowLabel: 'Little', highLabel: 'A lot' },
    },
    {
      kind: 'single_choice',
      prompt: 'Can you live with this order?',
      options: ['Yes, gladly', 'Yes, I can live with it', 'I have doubts', 'No'],
    },
  ],
};
