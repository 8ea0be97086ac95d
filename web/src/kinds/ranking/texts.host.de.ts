import type { rankingFields as en } from './texts.host.en.js';

export const rankingFields: typeof en = {
  name: 'Rangfolge',
  method: 'Gezählt nach',
  methods: {
    borda: 'Punkten (Borda)',
    irv: 'Runden (Instant Runoff)',
    condorcet: 'Paaren (Condorcet)',
  },
  hints: {
    borda:
      'Der erste Platz gibt die meisten Punkte, der letzte keine. Vorn ist, was im Schnitt weit oben steht.',
    irv: 'Die schwächste Antwort scheidet aus, Runde für Runde, und ihre Stimmen gehen an die nächste. Vorn ist, was am Ende eine Mehrheit hat.',
    condorcet:
      'Jede wird mit jeder anderen verglichen. Vorn ist, was alle anderen schlägt, je zwei auf einmal.',
  },
};
