import type { quizSettings as en } from './texts.settings.en.js';

export const quizSettings: typeof en = {
  quiz: 'Quiz',
  leaderboard: 'Rangliste',
  leaderboards: {
    off: 'Nur ich sehe sie',
    after_question: 'Alle sehen sie nach jeder Frage',
    end: 'Alle sehen sie am Ende',
  },
  leaderboardHints: {
    off: 'Punkte werden gezählt, wo eine Frage eine richtige Antwort hat.',
    after_question:
      'Alle spielen unter einem Namen. Die Leinwand zeigt die Rangliste, sobald eine Frage geschlossen ist.',
    end: 'Alle spielen unter einem Namen. Die Punkte bleiben bis zum Ende der Sitzung eine Überraschung.',
  },
  teams: 'Teams',
  teamsPlaceholder: 'keine: Jede Person spielt für sich',
  teamsHint: (least, most) =>
    `Ihre Namen, einer je Zeile, ${least} bis ${most}. Ein Team hat den Durchschnitt der Punkte seiner Mitglieder.`,
  teamChoice: 'Wer bestimmt, in welchem Team man spielt',
  teamChoices: { picked: 'Man wählt ein Team', dealt: 'Alle werden gleichmäßig verteilt' },
  pace: 'Tempo',
  paces: { host: 'Ich öffne die Fragen', self: 'Alle im eigenen Tempo' },
  paceHints: {
    host: 'Alle beantworten zur selben Zeit dieselbe Frage.',
    self: 'Alle Fragen sind von Anfang an offen, in beliebiger Reihenfolge. Schnelligkeit gibt keine Punkte.',
  },
  paceStays: 'Das Tempo bleibt, solange die Sitzung live ist.',
  endsAt: 'Endet von selbst um',
  endsAtHint: 'Leer: wenn du sie beendest.',
};
