import type { GalleryTemplate } from '../gallery-template.js';

export const conferenceTalk: GalleryTemplate = {
  title: 'Vortrag mit Fragerunde',
  description:
    'Lerne dein Publikum kennen, nimm den ganzen Vortrag über Fragen an und erfahre am Ende, was es gebracht hat. Fragen warten, bis jemand sie zeigt, die mit den meisten Stimmen oben; Reaktionen sind an.',
  tags: ['Konferenz', 'Fragen'],
  settings: { identity: 'anonymous', qa: 'moderated', reactions: 'on' },
  questions: [
    {
      kind: 'word_cloud',
      prompt: 'Woher kommst du?',
      settings: { maxAnswers: 1, language: 'de' },
    },
    {
      kind: 'single_choice',
      prompt: 'Wie gut kennst du das Thema?',
      options: [
        'Es ist mir neu',
        'Ich habe davon gelesen',
        'Ich arbeite damit',
        'Ich könnte den Vortrag halten',
      ],
    },
    {
      kind: 'multiple_choice',
      prompt: 'Wofür bist du hier?',
      options: [
        'Überblick',
        'Werkzeuge',
        'Fehler, die man vermeiden kann',
        'Leute treffen',
        'Anregungen',
      ],
    },
    {
      kind: 'rating',
      prompt: 'Wie nützlich war der Vortrag für dich?',
      settings: { min: 1, max: 5, lowLabel: 'Gar nicht', highLabel: 'Sehr nützlich' },
    },
    {
      kind: 'open_text',
      prompt: 'Was probierst du zu Hause als Erstes aus?',
      settings: { maxLength: 200 },
    },
  ],
};
