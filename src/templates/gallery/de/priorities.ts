import type { GalleryTemplate } from '../gallery-template.js';

const plans = [
  'Bestehendes verbessern',
  'Etwas Neues bauen',
  'Neue Kundschaft gewinnen',
  'Uns um die jetzige Kundschaft kümmern',
  'Kosten senken',
];

export const priorities: GalleryTemplate = {
  title: 'Prioritäten setzen',
  description:
    'Was ist am wichtigsten? Vorhaben reihen, Punkte verteilen, Aufwand und Wirkung abwägen und sehen, ob alle damit leben können. Setze deine eigenen Vorhaben ein.',
  tags: ['Beschluss', 'Planung'],
  settings: { resultsVisibility: 'after_vote' },
  questions: [
    {
      kind: 'ranking',
      prompt: 'Bring die Vorhaben in eine Reihenfolge: das wichtigste zuerst.',
      options: plans,
      settings: { method: 'condorcet', allowChange: true },
    },
    {
      kind: 'points',
      prompt: 'Du hast 100 Punkte. Was sind dir die Vorhaben wert?',
      options: plans,
      settings: { total: 100, allowChange: true },
    },
    {
      kind: 'scales',
      prompt: 'Wie viel würde uns jedes davon bringen?',
      options: plans,
      settings: { min: 1, max: 5, lowLabel: 'Wenig', highLabel: 'Sehr viel' },
    },
    {
      kind: 'scales',
      prompt: 'Und wie viel Arbeit wäre es?',
      options: plans,
      settings: { min: 1, max: 5, lowLabel: 'Wenig', highLabel: 'Sehr viel' },
    },
    {
      kind: 'single_choice',
      prompt: 'Kannst du mit dieser Reihenfolge leben?',
      options: ['Ja, gern', 'Ja, damit kann ich leben', 'Ich habe Bedenken', 'Nein'],
    },
  ],
};
