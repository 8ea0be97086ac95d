import type { MotionResult, MotionTerms } from './motion.js';

/** The public shapes of contract v1. Ids are UUIDv7, times ISO 8601 in UTC. */

export type SessionStatus = 'draft' | 'live' | 'ended';
export type QuestionStatus = 'draft' | 'open' | 'closed';

export const identities = ['anonymous', 'named'] as const;
export type Identity = (typeof identities)[number];

export const resultsVisibilities = ['always', 'after_vote', 'after_close', 'hidden'] as const;
export type ResultsVisibility = (typeof resultsVisibilities)[number];

/** Who may take part: anybody with the code, who is on a list of names, or who has a voter code. */
export const rosters = ['none', 'names', 'codes'] as const;
export type Roster = (typeof rosters)[number];

/** Whether the audience may ask questions: not, each is shown at once, or each waits to be shown. */
export const qaModes = ['off', 'open', 'moderated'] as const;
export type QaMode = (typeof qaModes)[number];

/** Whether the audience may react and say how the tempo is. */
export const reactionModes = ['off', 'on'] as const;
export type ReactionMode = (typeof reactionModes)[number];

/** Who sees the leaderboard of a quiz: only its organizer; all, after each question or at the end. */
export const leaderboards = ['off', 'after_question', 'end'] as const;
export type Leaderboard = (typeof leaderboards)[number];

/** Who says in which team a participant is: the participant, or the server, which deals them out evenly. */
export const teamChoices = ['picked', 'dealt'] as const;
export type TeamChoice = (typeof teamChoices)[number];

/** Who says when a question opens: the host, or nobody, as all are open from the start. */
export const paces = ['host', 'self'] as const;
export type Pace = (typeof paces)[number];

export const accountRoles = ['organizer', 'admin'] as const;
export type AccountRole = (typeof accountRoles)[number];

/** Who may register: anybody, who has a link from an admin, or nobody. */
export const registrations = ['open', 'invite', 'closed'] as const;
export type Registration = (typeof registrations)[number];

/** What an announcement is: worth knowing, something to prepare for, something that is wrong. */
export const announcementSeverities = ['info', 'warning', 'critical'] as const;
export type AnnouncementSeverity = (typeof announcementSeverities)[number];

/** What an admin tells all who come to the pages. */
export interface Announcement {
  /** Plain text. */
  text: string;
  severity: AnnouncementSeverity;
  /** When it is no more shown; null: when an admin takes it away. */
  until: string | null;
}

export interface Account {
  id: string;
  email: string;
  /** Whether a link that was sent there has been opened; never so without a mail server. */
  emailConfirmed: boolean;
  name: string;
  role: AccountRole;
  createdAt: string;
}

/** One that is open: a browser or program that is logged in to the account. */
export interface Login {
  id: string;
  createdAt: string;
  /** When it last got an access token, which is good for a quarter of an hour. */
  lastUsedAt: string;
  /** As the browser called itself at the login, `Firefox, Linux`; null where it is none that is known. */
  device: string | null;
  /** Whether the call that lists it comes from it. */
  isCurrent: boolean;
}

/** As the organizer has set it. */
export interface SessionSettings {
  identity: Identity;
  /**
   * Whether files of an anonymous session have a number by which the answers of one person are told from
   * those of others. The audience is told; it cannot be set once there are votes.
   */
  traceable: boolean;
  resultsVisibility: ResultsVisibility;
  /** From one address, an IPv6 /64 counting as one; null: as many as come. */
  maxParticipantsPerAddress: number | null;
  /** Asked of who joins; null: none. */
  passcode: string | null;
  roster: Roster;
  qa: QaMode;
  /** Whether nobody is told who asked what, where the session asks for names. */
  qaAnonymous: boolean;
  /** Whether the audience may also say that it does not want something answered. */
  qaDownvotes: boolean;
  reactions: ReactionMode;
  leaderboard: Leaderboard;
  /** Their names; null: each plays alone. */
  teams: string[] | null;
  teamChoice: TeamChoice;
  pace: Pace;
  /** When all of a self-paced session closes by itself; null: when its organizer ends it. */
  endsAt: string | null;
  /** When its motions are adopted; null: where more are for them than against. */
  motion: MotionTerms | null;
  /** Days after its end until the session is deleted; null: as long as the server keeps it. */
  retentionDays: number | null;
}

/** What everybody in the hall may know of it. */
export interface HallSettings {
  identity: Identity;
  traceable: boolean;
  resultsVisibility: ResultsVisibility;
  passcodeRequired: boolean;
  roster: Roster;
  qa: QaMode;
  qaAnonymous: boolean;
  qaDownvotes: boolean;
  reactions: ReactionMode;
  leaderboard: Leaderboard;
  teams: string[] | null;
  teamChoice: TeamChoice;
  pace: Pace;
  endsAt: string | null;
  motion: MotionTerms | null;
}

/** A picture of a question or of an option, by the id of an image; both absent where there is none. */
export interface Pictured {
  imageId?: string;
  /** What it shows, in words; absent where nobody has written that. */
  imageAlt?: string;
}

/** A picture with its size in pixels, so that there is room for it before it is loaded. */
export interface SizedPicture extends Pictured {
  imageWidth?: number;
  imageHeight?: number;
}

export interface Option extends Pictured {
  id: string;
  label: string;
}

/** An image that an organizer has uploaded. */
export interface Image {
  id: string;
  /** Where anybody who knows the id gets it, as WebP; `?w=` asks for a smaller one. */
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** What a question's kind takes. */
export interface OwnSettings {
  /** These four are null where they do not apply to the kind. */
  minChoices: number | null;
  maxChoices: number | null;
  min: number | null;
  max: number | null;
  [own: string]: unknown;
}

/** What a right answer is worth by: being right, or being right and fast (docs/methods.md). */
export const scoringModes = ['accuracy', 'speed'] as const;
export type ScoringMode = (typeof scoringModes)[number];

export interface Scoring {
  mode: ScoringMode;
  /** For a right answer. */
  points: number;
}

/**
 * What choosing an option brings, where that is not as usual: by its id, in percent of the points, -100 to
 * 100 with one decimal; options that are not named bring nothing. Of a single choice, those that are right
 * bring 100 each and all others less; of several, those that are right bring 100 together, to within 1, and
 * no other one brings any.
 */
export type PartialCredit = Record<string, number>;

/** What is right, by the question's kind. */
export type AnswerKey =
  /** Options: one of them, exactly these, or all of them in this order. */
  | { optionIds: string[]; partialCredit?: PartialCredit }
  /** A number, and how far off is right still. */
  | { value: number; tolerance: number }
  /** A number: who is nearest is right. */
  | { value: number; closest: true }
  /** Any of these, however it is spelled: case, accents and punctuation aside. */
  | { texts: string[] };

/** The same as it is given. */
export type GivenAnswerKey =
  | AnswerKey
  /** Options by their places in the list, from 0: those of a new question have no ids yet. */
  | { optionIndexes: number[]; partialCredit?: number[] }
  /** Nothing else is right: a tolerance of 0. */
  | { value: number };

/** The same as it is given; 1,000 points if left out. */
export interface GivenScoring extends Partial<Scoring> {
  mode: ScoringMode;
}

export interface QuestionSettings extends OwnSettings {
  allowChange: boolean;
  /** What its answers are worth; null: nothing. */
  scoring: Scoring | null;
  /** Whether those who vote are asked how sure they are; absent where not. */
  confidence?: true;
  /** Absent where the session's own setting counts. */
  resultsVisibility?: ResultsVisibility;
}

/** What all may know of a question that they are shown. */
export interface Question extends SizedPicture {
  id: string;
  sessionId: string;
  kind: string;
  prompt: string;
  position: number;
  status: QuestionStatus;
  options: Option[];
  settings: QuestionSettings;
  /** How long it is open where nothing else is said when it is opened; null: until it is closed. */
  durationSeconds: number | null;
  /** What is right; null where nothing is, and to the audience until all may see the final result. */
  answerKey: AnswerKey | null;
  /** Why, in the organizer's words; null as the key is. */
  explanation: string | null;
  /** Grows with each edit of what its organizer wrote, not when it is opened, closed or moved. */
  revision: number;
  resultsRevealed: boolean;
  /** Null: it was not opened yet, or not since it was closed and then reset. */
  openedAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
}

/** Tells the two apart for the compiler; nothing of it is ever sent. */
declare const seenBy: unique symbol;

/** A question as its organizer sees it. */
export interface OrganizerQuestion extends Question {
  /** The question of the same session that it asks again; null: none. Always there. */
  repeatsId?: string | null;
  readonly [seenBy]?: 'organizer';
}

/** A question as the audience and the hall see it: the organizer's cannot be sent in its place. */
export interface AudienceQuestion extends Question {
  readonly [seenBy]?: 'audience';
}

/** Under which addresses a server is reached; each without a slash at its end. */
export interface ServerAddresses {
  /** What its operator has set; null: whatever leads there. */
  publicUrl: string | null;
  /** Where nothing is set: those of its own machine, likeliest first, for others in its network. */
  addresses: string[];
}

/** What anybody may know of a server. */
export interface ServerInfo extends ServerAddresses {
  registration: Registration;
  /** Whether it sends mail: links to set a new password. */
  sendsMail: boolean;
  /** Null where there is none now. */
  announcement: Announcement | null;
  /** Days that sessions are kept after their end, at the most; null: for ever. */
  retentionDays: number | null;
}

/** What is said of a template beside what every session has. */
export interface TemplateFacts {
  /** What it is good for; null: nothing is said. */
  description: string | null;
  /** Of what it asks, as in BCP 47; null: it is in every list. */
  language: string | null;
}

export interface SessionOutline {
  id: string;
  title: string;
  status: SessionStatus;
  code: string;
  joinUrl: string;
  settings: SessionSettings;
  /** The organizer's own words to find it by. */
  tags: string[];
  /** What is said of it as a template; null: it is none. One is a draft for ever, and has no code. */
  template: TemplateFacts | null;
  /** Grows with each edit of title, tags, settings, or of what is said of a template. */
  revision: number;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** Whether nobody may delete it now. */
  legalHold: boolean;
}

export interface Session extends SessionOutline {
  questions: OrganizerQuestion[];
}

export interface ScreenSessionOutline extends Omit<
  SessionOutline,
  'settings' | 'tags' | 'template' | 'revision' | 'legalHold'
> {
  settings: HallSettings;
}

/** A session as its big screen shows it. */
export interface ScreenSession extends ScreenSessionOutline {
  questions: AudienceQuestion[];
  hasFormulas: boolean;
}

export interface AudienceSessionOutline {
  id: string;
  title: string;
  status: SessionStatus;
  settings: HallSettings;
}

/** A session as its moderators see it. */
export interface ModeratorSession extends AudienceSessionOutline {
  /** Those that people write in, from when they are opened first. */
  questions: AudienceQuestion[];
}

/** One field, by the question's kind: `{optionIds}`, `{value}` and so on. */
export interface Choice {
  readonly optionIds?: readonly string[];
  readonly value?: number;
  readonly [field: string]: unknown;
}

export interface AudienceSession extends AudienceSessionOutline {
  /** The open ones, and those whose results the participant may see. */
  questions: AudienceQuestion[];
  /** Whether any of its questions, those to come as well, has a formula: a page prepares for it. */
  hasFormulas: boolean;
  myVotes: Record<string, Choice>;
  /** How many votes one's vote on a motion is; absent where it is one. */
  weight?: number;
  /** As whom one plays; null where the session is no game. */
  player: Player | null;
}

export interface Receipt {
  id: string;
  questionId: string;
  status: 'accepted' | 'counted';
}

export interface Bucket {
  key: string;
  label: string;
  count: number;
  /** Votes by weight, where the result has a `totalWeight`. */
  weight?: number;
  /**
   * `count / totalVotes`, and of points `count` of all points; with weights `weight / totalWeight`. 0 while
   * there are no votes.
   */
  share: number;
}

/** Of a group; null where it is hidden, as it would tell of fewer than three people. */
export interface CrossTabBucket {
  key: string;
  label: string;
  count: number | null;
  /** `count` of those in the group. */
  share: number | null;
}

export interface CrossTabGroup {
  /** Of the bucket of the question that groups. */
  key: string;
  label: string;
  /** Of those in the group, who have answered both. */
  totalVotes: number;
  buckets: CrossTabBucket[];
}

/** One question by another: docs/decisions/0045. */
export interface CrossTab {
  questionId: string;
  by: string;
  /** Only grows. */
  version: number;
  /** Participants that have answered both. */
  totalVotes: number;
  /** Whether each of them is in one group and one bucket. */
  exclusive: boolean;
  /** Which one was asked first, where the other one asks it again. */
  repeats: 'question' | 'by' | null;
  /** Of such a pair, who has answered otherwise; null where that would tell of few. */
  moved: number | null;
  /** Of all who have answered both. */
  buckets: Bucket[];
  groups: CrossTabGroup[];
  hidden: {
    /** Groups of fewer than three. */
    groups: number;
    /** Cells of those that are there. */
    cells: number;
    /** Participants whose answers are not in it yet: as soon as they are three. */
    participants: number;
  };
}

/** Which cross-tab is on the big screen; null: none. */
export interface ShownCrosstab {
  shown: { questionId: string; by: string } | null;
}

/** How a result is to be looked at, and what there is to see in that shape. */
export interface Summary {
  shape: string;
  /** Whether each participant, or what each has to give, is in one bucket: then the shares sum to 1. */
  exclusive: boolean;
}

/** Of rankings. Options are told by their keys in `buckets`. */
export interface RankingSummary extends Summary {
  /** How the votes were counted: docs/methods.md. */
  method: RankingMethodName;
  /** All options, best first. */
  order: RankedOption[];
  /** `irv` alone. */
  rounds?: RankingRound[];
  /**
   * `irv` alone: options whose rank is the best that is still possible, as a tie has more orders than are
   * tried. Absent where all ranks are certain.
   */
  undecided?: string[];
  /** `condorcet` alone: in row a and column b, votes that have a before b, in the order of `buckets`. */
  pairwise?: number[][];
}

export const rankingMethodNames = ['borda', 'irv', 'condorcet'] as const;
export type RankingMethodName = (typeof rankingMethodNames)[number];

export interface RankedOption {
  key: string;
  label: string;
  /** Equal ranks are equal numbers: 1, 2, 2, 4. */
  rank: number;
  /** `borda`: points; `irv`: votes in the last round that shows it; `condorcet`: how many it is ahead of. */
  score: number;
}

export interface RankingRound {
  /** Votes for each option, in the order of `buckets`; null for one that is out. */
  counts: (number | null)[];
  /** Votes that name no option that is still in. */
  exhausted: number;
  /** Who is out after this round; none where a tie ends the count. */
  eliminated: string[];
  /** Who shares the last place; empty where one option is last alone. */
  tied: string[];
  /** Where the first place hangs on the tie: who can win if this one of the tied is out first. */
  ways?: { eliminated: string; winners: string[] }[];
}

/** Of numbers. Null where nobody has voted. */
export interface HistogramSummary extends Summary {
  min: number | null;
  max: number | null;
  mean: number | null;
  median: number | null;
  quartiles: [q1: number, q3: number] | null;
  /** Ascending, all votes in them. Both ends belong to a bin. */
  bins: { from: number; to: number; count: number }[];
}

/** Of points that each participant has allotted to the options. */
export interface PointsSummary extends Summary {
  items: {
    key: string;
    label: string;
    /** Of all participants. */
    points: number;
    /** For each participant; null where nobody has voted. */
    mean: number | null;
  }[];
}

/** Of several items that are rated on one scale. */
export interface ScalesSummary extends Summary {
  items: {
    key: string;
    label: string;
    /** Of those that have rated it; null where nobody has. */
    mean: number | null;
    median: number | null;
    /** Ratings by step, from the lowest to the highest. */
    counts: number[];
  }[];
}

export const answerStates = ['pending', 'shown', 'hidden'] as const;
/** Of a text that somebody wrote: whether everybody sees it who sees the result. */
export type AnswerState = (typeof answerStates)[number];

/** A text as a result tells it. */
export interface ToldAnswer {
  id: string;
  text: string;
  castAt: string;
}

/** A text as it is listed. */
export interface Answer extends ToldAnswer {
  state: AnswerState;
}

/** One page of the texts of a question, the latest first. */
export interface AnswerPage {
  items: Answer[];
  nextCursor: string | null;
}

/** A word that the organizer has decided on: all entries that are the same but for their spelling. */
export interface Word {
  text: string;
  /** Entries that are shown, with those of the words that were merged into it. */
  count: number;
  /** What becomes of its entries, new ones too; null: what becomes of any. */
  rule: 'shown' | 'hidden' | null;
  /** The words that were merged into it. */
  merged: string[];
}

export interface WordList {
  items: Word[];
}

/** The summary of texts that are told one by one. */
export interface TextsSummary extends Summary {
  shape: 'texts';
  /** Texts that everybody may see. */
  count: number;
  /** Texts that wait to be shown. For organizers and moderators: absent for everybody else. */
  pending?: number;
  /** At most 50, the latest first, and less of long ones. */
  latest: ToldAnswer[];
}

/** The summary of texts that are told by word. */
export interface WordsSummary extends Summary {
  shape: 'words';
  /** At most 150, those named most first. */
  words: { text: string; count: number }[];
  /** How many different ones there are. */
  distinct: number;
  /** Entries that wait to be shown. For organizers and moderators: absent for everybody else. */
  pending?: number;
}

export interface Result {
  questionId: string;
  kind: string;
  /** Only grows; a client drops an older one. */
  version: number;
  /** Participants that voted; with several choices each, less than the sum of the buckets. */
  totalVotes: number;
  /** What those weigh; absent where all weigh the same, and until it is final. */
  totalWeight?: number;
  buckets: Bucket[];
  /** Of a motion: what has become of it. */
  motion?: MotionResult;
  stats: { mean?: number; median?: number };
  /** What the votes add up to beside that, by the question's kind. */
  summary: Summary;
  updatedAt: string;
  /** Closed, and every accepted vote is in. */
  final: boolean;
}

/** What is to be computed before a vote in a poll that asks for it. */
export interface PollChallenge {
  /** Text of the server's, for this poll and this voter. */
  challenge: string;
  /** So many answers: texts that differ from one to the next by their place, from 0. */
  count: number;
  /** Bits that are 0 at the beginning of SHA-256 of `{challenge}.{place}.{answer}`. */
  bits: number;
  expiresAt: string;
}

/** A live session with one open question, as anybody may see it who has its link. */
export interface Poll extends SizedPicture {
  /** Its question's. */
  id: string;
  sessionId: string;
  question: string;
  options: Option[];
  /** Whether one may choose several options. */
  multiple: boolean;
  status: 'open' | 'closed';
  /** Whether it is in the list of polls that everybody may look at. */
  listed: boolean;
  /** Its page. */
  url: string;
  /** Participants that voted. */
  totalVotes: number;
  /** Whether a vote may be changed. */
  allowChange: boolean;
  /** Whether a vote needs the proof that some computing was done for it. */
  proofOfWork: boolean;
  resultsVisibility: ResultsVisibility;
  createdAt: string;
  /** When it closes by itself; null: when its organizer closes it. */
  closesAt: string | null;
}

/** One page of the polls that everybody may look at. */
export interface PollPage {
  items: Poll[];
  nextCursor: string | null;
}

/** How many voted on a question: what a big screen tells while the result is hidden. */
export interface Turnout {
  questionId: string;
  /** The result's. */
  version: number;
  totalVotes: number;
}

export const rosterKinds = ['name', 'code'] as const;
export type RosterKind = (typeof rosterKinds)[number];

/** One who may take part. Its id is the participant's, whichever device that is on. */
export interface RosterEntry {
  id: string;
  kind: RosterKind;
  /** The name, or the first group of the code: enough to find it, not to use it. */
  label: string;
  /** How many votes its vote on a motion is: 1 where nothing was said. */
  weight: number;
  /** When somebody joined by it; null while nobody has, and after a release. */
  claimedAt: string | null;
}

/** One page of a roster, in the order in which it was given. */
export interface RosterPage {
  items: RosterEntry[];
  nextCursor: string | null;
  /** Of all pages. */
  total: number;
  claimed: number;
  /** Sum of their weights. */
  weight: number;
}

/** One who has voted in a session that asks for names. */
export interface NamedParticipant {
  id: string;
  name: string;
  joinedAt: string;
  /** Questions of the session that it has a vote on now. */
  votes: number;
}

/** One page of a session's participants, those who joined last first. */
export interface ParticipantPage {
  items: NamedParticipant[];
  nextCursor: string | null;
}

/** As whom one plays in a game: in the hall, everybody may know. */
export interface Player {
  /** Unique in the session. */
  name: string;
  /** One of the session's; null where there are none. */
  team: string | null;
}

/** A player as who leads the game knows it. */
export interface ListedPlayer extends Player {
  /** The participant's. */
  id: string;
  joinedAt: string;
}

/** One page of those who play, in the order in which they joined. */
export interface PlayerPage {
  items: ListedPlayer[];
  nextCursor: string | null;
  /** Players of all pages, whatever they are searched by. */
  total: number;
}

/** Opens something of a session to whoever has it, without a login. */
export interface SessionLink {
  token: string;
  url: string;
  createdAt: string;
}

/** Opens a session's big screen. */
export type ScreenLink = SessionLink;

/** Lets somebody moderate a session. */
export type ModeratorLink = SessionLink;

export interface SessionResults {
  sessionId: string;
  results: Result[];
}

/** One who plays, as a leaderboard has it. */
export interface LeaderboardEntry {
  /** Equal points share a rank: 1, 2, 2, 4. */
  rank: number;
  name: string;
  /** Null where there are no teams. */
  team: string | null;
  points: number;
  /** Questions that were answered right, wholly. */
  correct: number;
  answered: number;
  /** Right answers in a row, up to the last question; worth nothing. */
  streak: number;
}

export interface LeaderboardTeam {
  rank: number;
  name: string;
  /** Mean of its members' points, rounded to a whole number. */
  points: number;
  /** Who has answered at least once. */
  members: number;
}

/** What the last question was worth to the one who asks. */
export interface OwnScore extends LeaderboardEntry {
  /** The last scored question that counts here; null before the first. */
  last: {
    questionId: string;
    points: number;
    /** Whether it was wholly right; null where it was not answered. */
    right: boolean | null;
  } | null;
}

export interface LeaderboardState {
  sessionId: string;
  /** Only grows; a client drops an older one. */
  version: number;
  /** Whether nothing can change any more: the session has ended and every point is in. */
  final: boolean;
  /** Questions whose points are in it. */
  questionIds: string[];
  /** How many play. */
  players: number;
  /** Those first in rank: of equal ones, by name. */
  entries: LeaderboardEntry[];
  /** Null where there are none. */
  teams: LeaderboardTeam[] | null;
  /** One's own, however far down; null for who does not play, and in the event. */
  me: OwnScore | null;
}

/** How many have answered a question. */
export interface QuestionProgress {
  questionId: string;
  answered: number;
}

/** How far the participants of a session are. */
export interface SessionProgress {
  sessionId: string;
  /** Who has answered at least once and, where the session has players, who has joined. */
  participants: number;
  /** In order, drafts left out. */
  questions: QuestionProgress[];
  /** How many have answered 0, 1, … all of these questions. */
  done: number[];
}

/** How many were so sure of their answer, and right or not. */
export interface ConfidenceCell {
  /** From 1, not at all, to 5, wholly. */
  confidence: number;
  right: number;
  /** Not wholly right. */
  wrong: number;
}

/** Whether those were right who were sure. */
export interface ConfidenceMatrix {
  questionId: string;
  /** Who has voted and said how sure it is. */
  total: number;
  /** From 1 to 5; null where it is not known of every vote yet whether it is right, or hidden. */
  cells: ConfidenceCell[] | null;
  /** Whether fewer than five have said it, of whom nobody is told anything. */
  hidden: boolean;
}

/** How a question of a quiz has gone. */
export interface QuestionStatistics {
  questionId: string;
  answered: number;
  /** Wholly right. */
  right: number;
  /** From 0 to 1; null where nobody has answered. */
  meanCredit: number | null;
  /** The share of right answers; null where nobody has answered. */
  difficulty: number | null;
  /** How far those who know the rest are right here: −1 to 1 (docs/methods.md); null where nothing can be said. */
  discrimination: number | null;
}

export interface QuizStatistics {
  sessionId: string;
  /** Scored ones whose votes are all counted, in order. */
  questions: QuestionStatistics[];
}

export interface QuizAnswer {
  questionId: string;
  choice: Choice;
  points: number;
  /** Whether it is wholly right. */
  right: boolean;
}

/** What one who plays has answered. */
export interface QuizPlayer {
  participantId: string;
  name: string;
  team: string | null;
  points: number;
  correct: number;
  answered: number;
  /** In the order of the questions. */
  answers: QuizAnswer[];
}

export interface QuizPlayerPage {
  items: QuizPlayer[];
  nextCursor: string | null;
}

/** How sure a participant says it is of its vote. */
export interface OwnConfidence {
  questionId: string;
  /** From 1, not at all, to 5, wholly. */
  confidence: number;
}

/** Of all questions of the session on which it has said so. */
export interface OwnConfidences {
  confidences: OwnConfidence[];
}

export const qaStatuses = ['pending', 'shown', 'answered', 'hidden'] as const;
export type QaStatus = (typeof qaStatuses)[number];

/** In which order what the audience asks is listed. */
export const qaSorts = ['top', 'new', 'controversial'] as const;
export type QaSort = (typeof qaSorts)[number];

/** What one of the audience asks. */
export interface QaItem {
  id: string;
  sessionId: string;
  text: string;
  /** Null where nobody is to know. */
  author: string | null;
  /** Participants that want it answered, too. */
  upvotes: number;
  /** Whether the participant who reads it is one of them; false where all are told the same. */
  upvoted: boolean;
  /** Participants that do not want it answered; 0 where the session does not have that. */
  downvotes: number;
  /** Whether the participant who reads it is one of these. Nobody is one of both. */
  downvoted: boolean;
  status: QaStatus;
  /** One of a session at the most. */
  pinned: boolean;
  /** The organizer's, in words. */
  reply: string | null;
  createdAt: string;
}

export interface QaPage {
  items: QaItem[];
  nextCursor: string | null;
}
