import type { GalleryTemplate } from '../gallery-template.js';

export const ideasToVote: GalleryTemplate = {
  title: 'Von Ideen zum Beschluss',
  description:
    'Ideen sammeln, unter den Ergebnissen die besten auswählen und „Daraus eine Frage machen“ drücken: Schon steht die Abstimmung. Die letzten beiden Fragen sorgen dafür, dass etwas daraus wird.',
  tags: ['Workshop', 'Beschluss'],
  settings: { identity: 'anonymous', resultsVisibility: 'always' },
  questions: [
    {
      kind: 'word_cloud',
      prompt: 'Was fällt dir zu unserem Thema ein?',
      settings: { maxAnswers: 3, language: 'de' },
    },
    {
      kind: 'open_text',
      prompt: 'Was könnten wir tun? Je Antwort eine Idee, gern auch eine ungewöhnliche.',
      settings: { maxAnswers: 3, maxLength: 150 },
    },
    {
      kind: 'rating',
      prompt: 'Wie zufrieden bist du mit dem, was wir gewählt haben?',
      settings: { min: 1, max: 5, lowLabel: 'Gar nicht', highLabel: 'Sehr zufrieden' },
    },
    {
      kind: 'open_text',
      prompt: 'Was ist der erste Schritt, und wer macht ihn?',
      settings: { maxLength: 280 },
    },
  ],
};
