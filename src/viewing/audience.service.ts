import { Injectable } from '@nestjs/common';
import {
  type AudienceSession,
  type AudienceSessionOutline,
  type Choice,
  maySeeResult,
  type AudienceQuestion,
  type Player,
  resultAudience,
  type ResultsVisibility,
} from '../contract/index.js';
import {
  haveFormulas,
  questionIn,
  type QuestionView,
  SessionsService,
  type SessionView,
  toHallSettings,
} from '../sessions/index.js';
import { type Participant, PlayersService } from '../participants/index.js';
import { onlyOf, roundKeyOf, VotesService } from '../voting/index.js';

/** Of a session with many questions, each may have voted on others of them. */
const MAX_FACES = 100;

/** The session as one participant may see it. Shared with others: never to be changed. */
export interface AudienceView {
  session: AudienceSession;
  /** Ids of the questions whose results the participant may see. */
  visible: ReadonlySet<string>;
}

/** What a participant had voted at one moment. */
export interface Recollection {
  /** The session as it was then. */
  readonly view: SessionView;
  readonly myVotes: Record<string, Choice>;
  /** {@link roundKeyOf} each question that the participant had voted on. */
  readonly voted: readonly string[];
  /** As whom it played; null where the session is no game. */
  readonly player: Player | null;
}

@Injectable()
export class AudienceService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly votes: VotesService,
    private readonly players: PlayersService,
  ) {}

  /** @throws SessionNotFoundError where the session was deleted, NotAdmittedError */
  async see(participant: Participant): Promise<AudienceView> {
    return this.show(participant, await this.recall(participant));
  }

  /** @throws SessionNotFoundError where the session was deleted, NotAdmittedError */
  async recall(participant: Participant): Promise<Recollection> {
    const view = await this.#view(participant);
    const [myVotes, player] = await Promise.all([
      this.votes.votesOf(participant, view.questions),
      this.players.playerOf(view, participant),
    ]);
    const voted = view.questions.filter(({ id }) => id in myVotes).map(roundKeyOf);
    return { view, myVotes, voted, player };
  }

  /**
   * Whether the participant sees the question's result; votes are looked up where that depends on them.
   * @throws SessionNotFoundError where the session was deleted, NotAdmittedError
   */
  async seesResult(participant: Participant, questionId: string): Promise<boolean> {
    const view = await this.#view(participant);
    const question = questionIn(view, questionId);
    if (!question) return false;
    const audience = audienceOf(question, view.session);
    if (audience !== 'voters') return maySeeResult(audience, false);
    const myVotes = await this.votes.votesOf(participant, onlyOf(question));
    // As it is now: it may have been hidden meanwhile, or reset.
    const latest = await this.#view(participant);
    const now = questionIn(latest, questionId);
    if (!now) return false;
    const hasVoted = questionId in myVotes && roundKeyOf(now) === roundKeyOf(question);
    return maySeeResult(audienceOf(now, latest.session), hasVoted);
  }

  /**
   * The session as it is now, so that no news is followed by an older view.
   * @throws SessionNotFoundError where the session was deleted, NotAdmittedError
   */
  async show(
    participant: Participant,
    { myVotes, voted, player }: Recollection,
  ): Promise<AudienceView> {
    const view = await this.#view(participant);
    // A reset since has erased the votes of the round before.
    const valid = view.questions.filter((question) => voted.includes(roundKeyOf(question)));
    const votes = Object.fromEntries(valid.map(({ id }) => [id, myVotes[id]!]));
    return audienceView(view, votes, player, weightIn(view, participant));
  }

  /** The session; where memory holds it, that costs no turn of the loop. */
  #view(participant: Participant): SessionView | Promise<SessionView> {
    return (
      this.sessions.peekFor(participant) ?? this.sessions.getFor(participant, participant.sessionId)
    );
  }
}

/** What all see alike who see the results of the same questions. */
interface Face {
  readonly outline: AudienceSessionOutline;
  readonly questions: AudienceQuestion[];
  readonly hasFormulas: boolean;
  readonly visible: ReadonlySet<string>;
}

/** Of each state of a session, by the questions that who looks has voted on. */
const faces = new WeakMap<SessionView, Map<string, Face>>();
/** The session as JSON up to `myVotes`, by its questions: those of a face. */
const heads = new WeakMap<readonly AudienceQuestion[], string>();

/** @param myVotes what the participant has chosen; nobody who has just come has any */
export function audienceView(
  view: SessionView,
  myVotes: Record<string, Choice> = {},
  player: Player | null = null,
  weight?: number,
): AudienceView {
  const { outline, questions, hasFormulas, visible } = faceOf(view, myVotes);
  const own = { myVotes, player, ...(weight !== undefined && { weight }) };
  return { session: { ...outline, questions, hasFormulas, ...own }, visible };
}

/** How many votes the participant has; undefined where it is one. */
export function weightIn({ seats }: SessionView, { id }: { id: string }): number | undefined {
  return seats?.weights.get(id);
}

/** A session of {@link audienceView} as JSON: most of it is written once for all who see the same. */
export function sessionJson({
  questions,
  myVotes,
  player,
  weight,
  ...outline
}: AudienceSession): string {
  let head = heads.get(questions);
  if (head === undefined) {
    head = JSON.stringify({ ...outline, questions }).slice(0, -1);
    heads.set(questions, head);
  }
  const own = weight === undefined ? '' : `,"weight":${weight}`;
  return `${head},"myVotes":${JSON.stringify(myVotes)},"player":${JSON.stringify(player)}${own}}`;
}

function faceOf(view: SessionView, myVotes: Record<string, Choice>): Face {
  let known = faces.get(view);
  if (!known) faces.set(view, (known = new Map<string, Face>()));
  const key = Object.keys(myVotes).sort().join();
  const face = known.get(key) ?? makeFace(view, myVotes);
  if (known.size < MAX_FACES) known.set(key, face);
  return face;
}

function makeFace(view: SessionView, myVotes: Record<string, Choice>): Face {
  const seen = view.questions.filter((question) =>
    maySeeResult(audienceOf(question, view.session), question.id in myVotes),
  );
  return {
    outline: toAudienceOutline(view),
    questions: view.questions
      .filter((question) => question.status === 'open' || seen.includes(question))
      .map((question) => question.toAudienceQuestion(view.session)),
    hasFormulas: haveFormulas(view.questions),
    visible: new Set(seen.map(({ id }) => id)),
  };
}

const newcomersSessions = new WeakMap<SessionView, string>();

/**
 * What all who have just come see of the session: written once for each state of it. JSON.
 * @param player as whom one plays, in a game
 */
export function newcomersSession(view: SessionView, player: Player | null = null): string {
  if (player) return sessionJson(audienceView(view, {}, player).session);
  const known = newcomersSessions.get(view);
  if (known !== undefined) return known;
  const json = sessionJson(audienceView(view).session);
  newcomersSessions.set(view, json);
  return json;
}

export function toAudienceOutline({ session }: SessionView): AudienceSessionOutline {
  const { id, title, status } = session;
  return { id, title, status, settings: toHallSettings(session) };
}

/** Who of the audience sees the question's result. */
export function audienceOf(
  question: QuestionView,
  session: { settings: { resultsVisibility: ResultsVisibility } },
) {
  return resultAudience(question, question.visibilityIn(session));
}
