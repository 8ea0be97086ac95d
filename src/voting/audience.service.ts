import { Injectable } from '@nestjs/common';
import {
  type AudienceSession,
  type AudienceSessionOutline,
  type Choice,
  maySeeResult,
  resultAudience,
  type ResultsVisibility,
} from '../contract/index.js';
import {
  type QuestionView,
  SessionsService,
  type SessionView,
  toHallSettings,
} from '../sessions/index.js';
import type { Participant } from './participant.js';
import { votersOf } from './voters.js';
import { VotesService } from './votes.service.js';

/** The session as one participant may see it. */
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
  /** {@link votersOf} each question that the participant had voted on. */
  readonly voted: readonly string[];
}

@Injectable()
export class AudienceService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly votes: VotesService,
  ) {}

  /** @throws SessionNotFoundError where the session was deleted, NotAdmittedError */
  async see(participant: Participant): Promise<AudienceView> {
    return this.show(participant, await this.recall(participant));
  }

  /** @throws SessionNotFoundError where the session was deleted, NotAdmittedError */
  async recall(participant: Participant): Promise<Recollection> {
    const view = await this.#get(participant);
    const myVotes = await this.votes.votesOf(participant, view);
    const voted = view.questions.filter(({ id }) => id in myVotes).map(votersOf);
    return { view, myVotes, voted };
  }

  /**
   * The session as it is now, so that no news is followed by an older view.
   * @throws SessionNotFoundError where the session was deleted, NotAdmittedError
   */
  async show(participant: Participant, { myVotes, voted }: Recollection): Promise<AudienceView> {
    const view = await this.#get(participant);
    // A reset since has erased the votes of the round before.
    const valid = view.questions.filter((question) => voted.includes(votersOf(question)));
    return audienceView(view, Object.fromEntries(valid.map(({ id }) => [id, myVotes[id]!])));
  }

  #get(participant: Participant): Promise<SessionView> {
    return this.sessions.getFor(participant, participant.sessionId);
  }
}

/** @param myVotes what the participant has chosen; nobody who has just come has any */
export function audienceView(
  view: SessionView,
  myVotes: Record<string, Choice> = {},
): AudienceView {
  const seen = view.questions.filter((question) =>
    maySeeResult(audienceOf(question, view.session), question.id in myVotes),
  );
  const questions = view.questions
    .filter((question) => question.status === 'open' || seen.includes(question))
    .map((question) => question.toQuestion());
  return {
    session: { ...toAudienceOutline(view), questions, myVotes },
    visible: new Set(seen.map(({ id }) => id)),
  };
}

const newcomersSessions = new WeakMap<SessionView, string>();

/** What all who have just come see of the session: written once for each state of it. JSON. */
export function newcomersSession(view: SessionView): string {
  const known = newcomersSessions.get(view);
  if (known !== undefined) return known;
  const json = JSON.stringify(audienceView(view).session);
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
