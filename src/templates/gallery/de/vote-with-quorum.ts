import type { GalleryTemplate } from '../gallery-template.js';
import { assembly, ballot } from '../vote-with-quorum.js';

const answers = ['Ja', 'Nein', 'Enthaltung'];

export const voteWithQuorum: GalleryTemplate = {
  title: 'Abstimmung mit Quorum',
  description:
    'Anträge und Wahlen einer Mitgliederversammlung. Trage zuerst die Namen der Stimmberechtigten ein; die Liste der Teilnehmenden zeigt dann, wer da ist, und jeder Name stimmt einmal ab. Angenommen ist ein Antrag, für den mehr stimmen als dagegen und an dem mindestens die Hälfte aller teilnimmt; Ergebnisse und Protokoll gibt es, sobald eine Abstimmung geschlossen ist.',
  tags: ['Verein', 'Beschluss'],
  settings: assembly,
  questions: [
    {
      kind: 'motion',
      prompt: 'Beschließen wir die Tagesordnung wie vorgeschlagen?',
      options: answers,
      settings: ballot,
    },
    {
      kind: 'motion',
      prompt: 'Wird das Protokoll der letzten Versammlung genehmigt?',
      options: answers,
      settings: ballot,
    },
    {
      kind: 'motion',
      prompt: 'Antrag 1: [Wortlaut des Antrags]',
      options: answers,
      settings: ballot,
    },
    {
      kind: 'multiple_choice',
      prompt: 'Wahl des Vorstands: Wähle bis zu drei Personen',
      options: ['[Name 1]', '[Name 2]', '[Name 3]', '[Name 4]'],
      settings: { ...ballot, minChoices: 1, maxChoices: 3 },
    },
    {
      kind: 'motion',
      prompt: 'Wird der Vorstand für das vergangene Jahr entlastet?',
      options: answers,
      settings: ballot,
    },
  ],
};
