import type { GalleryTemplate } from '../gallery-template.js';

export const lectureCheck: GalleryTemplate = {
  title: 'Zwischenstand in der Vorlesung',
  description:
    'Für die Mitte einer Vorlesung: Kommen alle mit, stimmt das Tempo, was ist noch unklar? Fragen aus dem Saal sind die ganze Zeit möglich.',
  tags: ['Lehre', 'Feedback'],
  settings: { identity: 'anonymous', qa: 'open', reactions: 'on' },
  questions: [
    {
      kind: 'rating',
      prompt: 'Wie gut kommst du bisher mit?',
      settings: {
        min: 1,
        max: 5,
        lowLabel: 'Gar nicht mehr',
        highLabel: 'Mühelos',
        allowChange: true,
      },
    },
    {
      kind: 'single_choice',
      prompt: 'Wie ist das Tempo?',
      options: ['Zu langsam', 'Genau richtig', 'Zu schnell'],
      settings: { allowChange: true },
    },
    {
      kind: 'multiple_choice',
      prompt: 'Was würde dir jetzt am meisten helfen?',
      options: [
        'Noch ein Beispiel',
        'Eine kurze Zusammenfassung',
        'Eine Aufgabe zum Ausprobieren',
        'Zeit für Fragen',
        'Fünf Minuten Pause',
        'Nichts, weiter geht’s',
      ],
      settings: { maxChoices: 2 },
    },
    {
      kind: 'open_text',
      prompt: 'Was war bisher das Wichtigste? Ein Satz.',
      settings: { maxLength: 200 },
    },
    {
      kind: 'open_text',
      prompt: 'Was ist dir noch unklar?',
      settings: { maxAnswers: 2, maxLength: 280 },
    },
    {
      kind: 'single_choice',
      prompt: 'Könntest du das Thema von heute jemandem erklären, der nicht da war?',
      options: ['Ja, alles', 'Den Grundgedanken', 'Teile davon', 'Noch nicht'],
    },
  ],
};
