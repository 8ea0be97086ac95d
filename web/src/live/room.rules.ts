import {
  type AudienceSession,
  type Choice,
  maySeeResult,
  type ModeratorSession,
  type Question,
  type Result,
  type ResultAudience,
  resultAudience,
  type ScreenSession,
  type ScreenSnapshot,
  type ServerToClientEvents,
  type Session,
  type Snapshot,
  type Turnout,
} from '../../../src/contract/index.js';

export type AnySession = Session | AudienceSession | ScreenSession | ModeratorSession;

/** Who looks at a room. */
export type Viewer = 'organizer' | 'participant' | 'screen' | 'moderator';

/** What a page knows of its session: a snapshot, and all that it has heard since. */
export interface Room<S extends AnySession = AnySession> {
  readonly viewer: Viewer;
  readonly session: S;
  /** By the question's id. */
  readonly results: Readonly<Record<string, Result>>;
  /** How many have voted, by the question's id: also where the results are hidden. */
  readonly turnouts: Readonly<Record<string, Turnout>>;
  /** Participants with a line; null until the server has said so. */
  readonly connected: number | null;
  /** What to add to one's own clock to get the server's. Milliseconds. */
  readonly clockOffset: number;
}

type Payloads = {
  [Name in keyof ServerToClientEvents]: Parameters<ServerToClientEvents[Name]>[0];
};

type Others =
  | 'server:closing'
  | 'session:snapshot'
  | 'qa:updated'
  | 'qa:removed'
  | 'leaderboard:updated'
  | 'progress:updated'
  | 'reactions:counted'
  | 'tempo:counted';

/** An event of the server's that changes what is known. */
export type RoomEvent = {
  [Name in Exclude<keyof Payloads, Others>]: { name: Name; payload: Payloads[Name] };
}[Exclude<keyof Payloads, Others>];

/**
 * A room as the server has just told it. What was heard while the snapshot was on its way may be
 * newer than it: the newer version of a result or a turnout counts.
 * @param now milliseconds since 1970, by one's own clock
 */
export function enterRoom<S extends AnySession>(
  viewer: Viewer,
  snapshot: Snapshot | ScreenSnapshot,
  now: number,
  before?: Room<S>,
): Room<S> {
  const turnouts = 'turnouts' in snapshot ? snapshot.turnouts : snapshot.results;
  return {
    viewer,
    session: snapshot.session as S,
    results: newest(snapshot.results, before?.results),
    turnouts: newest<Turnout>(turnouts, before?.turnouts),
    connected: before?.connected ?? null,
    clockOffset: Date.parse(snapshot.now) - now,
  };
}

/** The room after an event, whatever it is of. */
export function hear<S extends AnySession>(room: Room<S>, event: RoomEvent): Room<S> {
  switch (event.name) {
    case 'session:updated':
      return { ...room, session: { ...room.session, ...event.payload } };
    case 'question:updated':
      return withQuestion(room, event.payload);
    case 'question:removed':
      return withoutQuestion(room, event.payload.questionId);
    case 'question:reset':
      return withoutMyVote(room, event.payload.questionId);
    case 'results:updated':
      return withResult(room, event.payload);
    case 'turnout:updated':
      return withTurnout(room, event.payload);
    case 'audience:count':
      return { ...room, connected: event.payload.connected };
    default:
      return room; // of something else
  }
}

/** The room of one who has cast this vote, or taken it back (null). */
export function withMyVote(
  room: Room<AudienceSession>,
  questionId: string,
  choice: Choice | null,
): Room<AudienceSession> {
  if (choice === null) return withoutMyVote(room, questionId);
  const { session } = room;
  return {
    ...room,
    session: { ...session, myVotes: { ...session.myVotes, [questionId]: choice } },
  };
}

/** What may be looked at now: an audience knows only open questions, and those whose result it sees. */
export function questionsIn(room: Room): Question[] {
  const { session, viewer } = room;
  if (viewer !== 'participant') return session.questions;
  return session.questions.filter(
    (question) => question.status === 'open' || seesResult(room, question),
  );
}

/** The question's result, where whoever looks at the room may see it now. */
export function resultIn(room: Room, question: Question): Result | undefined {
  return seesResult(room, question) ? room.results[question.id] : undefined;
}

/** The server sends no other; what it had sent before a result was hidden again is kept unseen. */
export function seesResult(room: Room, question: Question): boolean {
  const { session, viewer } = room;
  if (viewer === 'organizer' || viewer === 'moderator') return true;
  const hasVoted = 'myVotes' in session && question.id in session.myVotes;
  return maySeeResult(audienceOf(room, question), hasVoted);
}

/** Who sees the question's result now, beside its host. */
export function audienceOf({ session }: Room, question: Question): ResultAudience {
  const visibility = question.settings.resultsVisibility ?? session.settings.resultsVisibility;
  return resultAudience(question, visibility);
}

function withQuestion<S extends AnySession>(room: Room<S>, question: Question): Room<S> {
  const others = room.session.questions.filter(({ id }) => id !== question.id);
  const questions = [...others, question].sort((a, b) => a.position - b.position);
  return { ...room, session: { ...room.session, questions } };
}

function withoutQuestion<S extends AnySession>(room: Room<S>, id: string): Room<S> {
  const questions = room.session.questions.filter((question) => question.id !== id);
  const { [id]: _result, ...results } = room.results;
  const { [id]: _turnout, ...turnouts } = room.turnouts;
  return { ...room, session: { ...room.session, questions }, results, turnouts };
}

function withoutMyVote<S extends AnySession>(room: Room<S>, id: string): Room<S> {
  if (!('myVotes' in room.session)) return room;
  const { [id]: _vote, ...myVotes } = room.session.myVotes;
  return { ...room, session: { ...room.session, myVotes } };
}

function withResult<S extends AnySession>(room: Room<S>, result: Result): Room<S> {
  const { questionId } = result;
  const results = { ...room.results, [questionId]: newer(room.results[questionId], result) };
  return withTurnout({ ...room, results }, result);
}

function withTurnout<S extends AnySession>(room: Room<S>, turnout: Turnout): Room<S> {
  const { questionId, version, totalVotes } = turnout;
  const known = newer(room.turnouts[questionId], { questionId, version, totalVotes });
  return { ...room, turnouts: { ...room.turnouts, [questionId]: known } };
}

/** Versions only grow: what is older came late. */
function newer<T extends { version: number }>(known: T | undefined, heard: T): T {
  return known && known.version > heard.version ? known : heard;
}

/** Each by its question, or what is known of that already where it is newer. */
function newest<T extends { questionId: string; version: number }>(
  all: readonly T[],
  known: Readonly<Record<string, T>> = {},
): Record<string, T> {
  return Object.fromEntries(all.map((one) => [one.questionId, newer(known[one.questionId], one)]));
}
