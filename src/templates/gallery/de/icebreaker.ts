import type { GalleryTemplate } from '../gallery-template.js';

export const icebreaker: GalleryTemplate = {
  title: 'Zum Aufwärmen',
  description:
    'Sechs leichte Fragen für die ersten zehn Minuten, ob man sich schon kennt oder noch nicht.',
  tags: ['Treffen', 'Einstieg'],
  settings: { reactions: 'on' },
  questions: [
    {
      kind: 'word_cloud',
      prompt: 'Wie geht es dir heute, in einem Wort?',
      settings: { maxAnswers: 1, language: 'de' },
    },
    {
      kind: 'single_choice',
      prompt: 'Was bringt dich morgens in Gang?',
      options: ['Kaffee', 'Tee', 'Frische Luft', 'Musik', 'Vor zehn Uhr gar nichts'],
    },
    {
      kind: 'rating',
      prompt: 'Wie viel Energie hast du mitgebracht?',
      settings: { min: 1, max: 10, lowLabel: 'Akku leer', highLabel: 'Voll geladen' },
    },
    {
      kind: 'multiple_choice',
      prompt: 'Was davon hast du im letzten Monat gemacht?',
      options: [
        'Ein Buch zu Ende gelesen',
        'Etwas Neues gekocht',
        'Einen Ort zum ersten Mal gesehen',
        'Von einem Kind etwas gelernt',
        'Tränen gelacht',
      ],
    },
    {
      kind: 'numeric',
      prompt: 'Wie viele ungelesene E-Mails hast du? Grob geschätzt reicht.',
      settings: { min: 0, max: 100_000 },
    },
    {
      kind: 'open_text',
      prompt: 'Wobei könnten andere hier dich um Hilfe bitten?',
      settings: { maxLength: 200 },
    },
  ],
};
