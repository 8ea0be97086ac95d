import { doorLimits } from './door-limits.js';

/** Bounds of what a request may hold. Texts are counted in code points. */
export const limits = {
  ...doorLimits,
  bodyBytes: 256 * 1024,
  passwordMin: 8,
  passwordMax: 200,
  titleMax: 200,
  passcodeMin: 4,
  joinKeyMin: 16,
  joinKeyMax: 64,
  participantsPerAddressMax: 100_000,
  /** Names of a roster, and voter codes of a session. */
  rosterMax: 10_000,
  /** Votes of one seat of a roster. */
  weightMax: 1_000_000,
  /** Participants of a session that its organizer can remove. */
  removedMax: 1_000,
  promptMax: 500,
  labelMax: 200,
  /** What a picture shows, in words. */
  imageAltMax: 300,
  optionsMin: 2,
  optionsMax: 50,
  questionsPerSession: 100,
  /** Pairs of its questions that are crossed; and those of them that are counted at a time. */
  crosstabsPerSession: 100,
  crosstabsCounted: 20,
  sessionsPerAccount: 5_000,
  templatesPerAccount: 200,
  /** What a template is good for. */
  descriptionMax: 500,
  /** Of a session. */
  tagsMax: 10,
  tagMax: 30,
  /** Of an account, those that are used most. */
  tagsTold: 100,
  /** Of an upload. */
  imageBytes: 5 * 1024 * 1024,
  imagesPerAccount: 1_000,
  /** As they are kept. */
  imageBytesPerAccount: 200 * 1024 * 1024,
  /** Open logins that are listed, those that were used last. */
  loginsListed: 100,
  /** Texts of one vote, and characters of each, whatever its question says. */
  answersMax: 10,
  answerMax: 1_000,
  /** Texts and words that a result tells; characters of all its texts together. */
  answersTold: 50,
  answersToldLength: 10_000,
  wordsTold: 150,
  /** Texts or words that are shown, hidden or merged at a time. */
  moderatedAtOnce: 100,
  /** Words of a question that its organizer has shown, hidden or merged for all time to come. */
  decidedWordsMax: 1_000,
  /** Steps of a rating, both ends included: 0–100 fits. */
  ratingStepsMax: 101,
  /** What an end of a scale is called. */
  endLabelMax: 60,
  /** 15 digits: up to there each decimal number has a JavaScript number of its own. */
  numberMax: 999_999_999_999_999,
  decimalsMax: 6,
  /** Kilograms, persons a year. */
  unitMax: 20,
  /** That one participant has to allot. */
  pointsMax: 1_000_000,
  /** That one answer of a quiz is worth. */
  scoreMax: 1_000_000,
  scoreDefault: 1_000,
  explanationMax: 1_000,
  /** How sure one can be of an answer: from 1 to so much. */
  confidenceMax: 5,
  /** Of fewer than so many who have said how sure they are, nobody is told anything. */
  confidenceShownFrom: 5,
  /** Texts that an answer key takes. */
  acceptedTextsMax: 20,
  /** Of one game: four times the largest hall. */
  playersMax: 20_000,
  teamsMin: 2,
  teamsMax: 20,
  teamNameMax: 40,
  /** Entries of `leaderboard:updated`. */
  leaderboardTold: 20,
  /** Seven days, in seconds. */
  durationMax: 7 * 24 * 3600,
  /** How far ahead a poll may close by itself: a year, in seconds. */
  pollDurationMax: 366 * 24 * 3600,
  /** How far ahead a self-paced session may end by itself: a year, in seconds. */
  sessionEndMax: 366 * 24 * 3600,
  /** Of what a poll, a player or a session is searched by. */
  searchMax: 100,
  pageMax: 100,
  cursorMax: 100,
  pageDefault: 20,
} as const;
