import type { GalleryTemplate } from '../gallery-template.js';

export const teamHealth: GalleryTemplate = {
  title: 'Wie geht es dem Team?',
  description:
    'Wie geht es dem Team, und wohin bewegt es sich? Einmal im Quartal gefragt, lässt es sich vergleichen.',
  tags: ['Team'],
  settings: { identity: 'anonymous', resultsVisibility: 'after_close' },
  questions: [
    {
      kind: 'scales',
      prompt: 'Wie steht es bei uns?',
      options: [
        'Wir wissen, was am wichtigsten ist',
        'Wir haben, was wir für die Arbeit brauchen',
        'Wir helfen einander',
        'Wir können offen reden, auch über Fehler',
        'Wir bringen zu Ende, was wir anfangen',
        'Unsere Arbeit macht uns Freude',
      ],
      settings: { min: 1, max: 5, lowLabel: 'Schlecht', highLabel: 'Sehr gut' },
    },
    {
      kind: 'single_choice',
      prompt: 'Verglichen mit der Lage vor drei Monaten ist es …',
      options: ['Viel besser', 'Etwas besser', 'Gleich', 'Etwas schlechter', 'Viel schlechter'],
    },
    {
      kind: 'single_choice',
      prompt: 'Könntest du die jetzige Arbeitslast noch ein halbes Jahr durchhalten?',
      options: [
        'Ja, ohne Weiteres',
        'Ja, gerade so',
        'Nicht mehr lange',
        'Es ist schon jetzt zu viel',
      ],
    },
    {
      kind: 'word_cloud',
      prompt: 'Welche Wörter beschreiben unser Team?',
      settings: { maxAnswers: 3, language: 'de' },
    },
    {
      kind: 'open_text',
      prompt: 'Was sollten wir zuerst angehen?',
      settings: { maxLength: 280 },
    },
  ],
};
