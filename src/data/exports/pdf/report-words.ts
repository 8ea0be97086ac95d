import type { Language } from '../../../contract/index.js';
import type { ReportWords } from './report.js';

interface Words extends ReportWords {
  readonly undescribed: string;
  readonly when: string;
  readonly until: string;
  readonly participants: string;
  readonly roster: string;
  readonly rosterJoined: (joined: string, all: string) => string;
  readonly asked: string;
  readonly turnout: string;
  readonly turnoutIs: (most: string, all: string, percent: string) => string;
  readonly made: string;
  readonly anonymous: string;
  readonly isAnonymous: string;
  readonly isNamed: string;
  readonly votes: (count: number, text: string) => string;
  readonly stillOpen: string;
  readonly noResult: string;
  readonly texts: (count: number, text: string) => string;
  readonly times: (count: string) => string;
  readonly notAsked: (count: number, text: string) => string;
  readonly nothingAsked: string;
  readonly crosstabs: string;
  readonly by: (prompt: string) => string;
  readonly answeredBoth: (count: number, text: string) => string;
  readonly moved: (moved: string, all: string) => string;
  readonly cellsHidden: string;
  readonly groupsLeftOut: (count: number, text: string) => string;
  readonly peopleLeftOut: (count: number, text: string) => string;
  readonly bySeveral: string;
  readonly group: string;
  readonly answer: string;
  readonly allGroups: string;
  readonly people: string;
  readonly qa: string;
  readonly qaAbout: (count: number, text: string) => string;
  readonly answered: string;
  readonly pinned: string;
  readonly forIt: (count: number, text: string) => string;
  readonly againstIt: (count: number, text: string) => string;
  readonly leaderboard: string;
  readonly players: (shown: string, all: string) => string;
  readonly teams: string;
  readonly rank: string;
  readonly name: string;
  readonly team: string;
  readonly points: string;
  readonly correct: string;
}

export const reportWords: Readonly<Record<Language, Words>> = {
  en: {
    continued: '(continued)',
    right: 'Right',
    page: 'Page',
    missing:
      'Some characters have no font here and are shown as \ufffd. They are in the file: who copies or searches the text finds them.',
    undescribed: 'A picture that nobody has described',
    when: 'When',
    until: 'to',
    participants: 'Took part',
    roster: 'Entitled',
    rosterJoined: (joined, all) => `${all}, of whom ${joined} joined`,
    asked: 'Questions asked',
    turnout: 'Turnout',
    turnoutIs: (most, all, percent) =>
      `${most} of ${all} (${percent}) on the question with most votes`,
    made: 'Made',
    anonymous: 'Names',
    isAnonymous: 'anonymous: nobody can be told from another',
    isNamed: 'by name',
    votes: (count, text) => (count === 1 ? '1 vote' : `${text} votes`),
    stillOpen: 'still open',
    noResult: 'Nobody has voted.',
    texts: (count, text) => (count === 1 ? '1 text' : `${text} texts`),
    times: (count) => `${count} times`,
    notAsked: (count, text) =>
      count === 1 ? '1 more question was not asked.' : `${text} more questions were not asked.`,
    nothingAsked: 'No question was asked.',
    crosstabs: 'One question by another',
    by: (prompt) => `by: ${prompt}`,
    answeredBoth: (count, text) =>
      count === 1 ? '1 person answered both' : `${text} people answered both`,
    moved: (moved, all) => `${moved} of ${all} moved`,
    cellsHidden: '–: hidden, as it would tell of fewer than three',
    groupsLeftOut: (count, text) =>
      `${count === 1 ? '1 group' : `${text} groups`} of fewer than three left out`,
    peopleLeftOut: (count, text) =>
      `${count === 1 ? '1 person' : `${text} people`} who answered last left out, as they are fewer than three`,
    bySeveral: 'one person may be in several groups',
    group: 'Group',
    answer: 'Answer',
    allGroups: 'All',
    people: 'People',
    qa: 'Questions from the audience',
    qaAbout: (count, text) =>
      count === 1 ? '1 question' : `${text} questions, most upvotes first`,
    answered: 'answered',
    pinned: 'pinned',
    forIt: (count, text) => (count === 1 ? '1 upvote' : `${text} upvotes`),
    againstIt: (count, text) => (count === 1 ? '1 downvote' : `${text} downvotes`),
    leaderboard: 'Leaderboard',
    players: (shown, all) => `The first ${shown} of ${all}`,
    teams: 'Teams',
    rank: 'Rank',
    name: 'Name',
    team: 'Team',
    points: 'Points',
    correct: 'Right',
  },
  de: {
    continued: '(Fortsetzung)',
    right: 'Richtig',
    page: 'Seite',
    missing:
      'Für einige Zeichen gibt es hier keine Schrift; sie stehen als \ufffd da. In der Datei sind sie enthalten: Wer den Text kopiert oder durchsucht, findet sie.',
    undescribed: 'Ein Bild, das niemand beschrieben hat',
    when: 'Wann',
    until: 'bis',
    participants: 'Teilgenommen',
    roster: 'Berechtigt',
    rosterJoined: (joined, all) => `${all}, davon ${joined} beigetreten`,
    asked: 'Gestellte Fragen',
    turnout: 'Beteiligung',
    turnoutIs: (most, all, percent) =>
      `${most} von ${all} (${percent}) bei der Frage mit den meisten Stimmen`,
    made: 'Erstellt',
    anonymous: 'Namen',
    isAnonymous: 'anonym: Niemand ist von anderen zu unterscheiden',
    isNamed: 'mit Namen',
    votes: (count, text) => (count === 1 ? '1 Stimme' : `${text} Stimmen`),
    stillOpen: 'noch offen',
    noResult: 'Niemand hat abgestimmt.',
    texts: (count, text) => (count === 1 ? '1 Text' : `${text} Texte`),
    times: (count) => `${count} Mal`,
    notAsked: (count, text) =>
      count === 1
        ? '1 weitere Frage wurde nicht gestellt.'
        : `${text} weitere Fragen wurden nicht gestellt.`,
    nothingAsked: 'Es wurde keine Frage gestellt.',
    crosstabs: 'Eine Frage nach einer anderen',
    by: (prompt) => `nach: ${prompt}`,
    answeredBoth: (count, text) =>
      count === 1 ? '1 Person hat beides beantwortet' : `${text} haben beides beantwortet`,
    moved: (moved, all) => `${moved} von ${all} haben gewechselt`,
    cellsHidden: '–: verborgen, weil es von weniger als dreien erzählen würde',
    groupsLeftOut: (count, text) =>
      `${count === 1 ? '1 Gruppe' : `${text} Gruppen`} von weniger als dreien weggelassen`,
    peopleLeftOut: (count, text) =>
      `${count === 1 ? '1 Person' : `${text} Personen`} mit den letzten Antworten weggelassen, weil es weniger als drei sind`,
    bySeveral: 'eine Person kann in mehreren Gruppen sein',
    group: 'Gruppe',
    answer: 'Antwort',
    allGroups: 'Alle',
    people: 'Personen',
    qa: 'Fragen aus dem Publikum',
    qaAbout: (count, text) =>
      count === 1 ? '1 Frage' : `${text} Fragen, die meisten Stimmen zuerst`,
    answered: 'beantwortet',
    pinned: 'angeheftet',
    forIt: (count, text) => (count === 1 ? '1 Stimme dafür' : `${text} Stimmen dafür`),
    againstIt: (count, text) => (count === 1 ? '1 Stimme dagegen' : `${text} Stimmen dagegen`),
    leaderboard: 'Rangliste',
    players: (shown, all) => `Die ersten ${shown} von ${all}`,
    teams: 'Teams',
    rank: 'Platz',
    name: 'Name',
    team: 'Team',
    points: 'Punkte',
    correct: 'Richtig',
  },
};
