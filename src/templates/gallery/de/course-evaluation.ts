import type { GalleryTemplate } from '../gallery-template.js';

export const courseEvaluation: GalleryTemplate = {
  title: 'Kursbewertung',
  description:
    'Für den letzten Termin eines Kurses oder einer Schulung. Anonym und im eigenen Tempo; die Antworten siehst nur du.',
  tags: ['Lehre', 'Feedback'],
  settings: { identity: 'anonymous', pace: 'self', resultsVisibility: 'hidden' },
  questions: [
    {
      kind: 'scales',
      prompt: 'Wie sehr stimmst du zu?',
      options: [
        'Es war klar, was ich lernen soll',
        'Erklärungen waren gut verständlich',
        'Beispiele und Übungen haben mir geholfen',
        'Ich konnte jederzeit Fragen stellen',
        'Mit den Unterlagen ließ sich gut arbeiten',
      ],
      settings: { min: 1, max: 5, lowLabel: 'Gar nicht', highLabel: 'Voll und ganz' },
    },
    {
      kind: 'single_choice',
      prompt: 'Wie war das Tempo?',
      options: [
        'Viel zu langsam',
        'Etwas zu langsam',
        'Genau richtig',
        'Etwas zu schnell',
        'Viel zu schnell',
      ],
    },
    {
      kind: 'numeric',
      prompt: 'Wie viele Stunden pro Woche hast du außerhalb der Termine dafür gebraucht?',
      settings: { min: 0, max: 60, decimals: 1, unit: 'h' },
    },
    {
      kind: 'rating',
      prompt: 'Wie wahrscheinlich ist es, dass du den Kurs weiterempfiehlst?',
      settings: { min: 0, max: 10, lowLabel: 'Unwahrscheinlich', highLabel: 'Sehr wahrscheinlich' },
    },
    {
      kind: 'open_text',
      prompt: 'Was war gut und soll so bleiben?',
      settings: { maxLength: 500 },
    },
    {
      kind: 'open_text',
      prompt: 'Was sollte beim nächsten Mal anders sein?',
      settings: { maxLength: 500 },
    },
  ],
};
