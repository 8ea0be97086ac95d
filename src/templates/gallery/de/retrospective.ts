import type { GalleryTemplate } from '../gallery-template.js';

export const retrospective: GalleryTemplate = {
  title: 'Retrospektive',
  description:
    'Blickt auf einen Sprint oder ein Projekt zurück: wie es war, was gut lief, was euch aufgehalten hat und was ihr ändert. Anonym, damit es auch gesagt wird.',
  tags: ['Team', 'Agil'],
  settings: { identity: 'anonymous', resultsVisibility: 'after_close' },
  questions: [
    {
      kind: 'rating',
      prompt: 'Wie waren die letzten Wochen für dich?',
      settings: { min: 1, max: 5, lowLabel: 'Anstrengend', highLabel: 'Großartig' },
    },
    {
      kind: 'open_text',
      prompt: 'Was lief gut und soll so bleiben?',
      settings: { maxAnswers: 3, maxLength: 200 },
    },
    {
      kind: 'open_text',
      prompt: 'Was hat uns aufgehalten?',
      settings: { maxAnswers: 3, maxLength: 200 },
    },
    {
      kind: 'points',
      prompt: 'Wo ging unsere Zeit verloren? Verteile 100 Punkte.',
      options: [
        'Unklare Ziele',
        'Warten auf andere',
        'Unterbrechungen',
        'Besprechungen',
        'Alte Probleme in Werkzeugen oder Code',
        'Doppelte Arbeit',
      ],
      settings: { total: 100 },
    },
    {
      kind: 'open_text',
      prompt: 'Was sollten wir ab morgen anders machen? Nur eine Sache.',
      settings: { maxLength: 200 },
    },
    {
      kind: 'rating',
      prompt: 'Wie sicher bist du, dass wir es wirklich tun?',
      settings: { min: 1, max: 5, lowLabel: 'Gar nicht', highLabel: 'Sehr sicher' },
    },
  ],
};
