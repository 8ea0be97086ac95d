import { Injectable } from '@nestjs/common';
import type {
  AudienceSession,
  AudienceSessionOutline,
  Choice,
  ResultsVisibility,
} from '../contract/index.js';
import { maySeeResult, resultAudience } from '../results/index.js';
import {
  type QuestionView,
  SessionDirectory,
  SessionNotFoundError,
  type SessionView,
} from '../sessions/index.js';
import type { Participant } from './participant.js';
import { VotesService } from './votes.service.js';

/** The session as one participant may see it. */
export interface AudienceView {
  session: AudienceSession;
  /** Ids of the questions whose results the participant may see. */
  visible: ReadonlySet<string>;
}

@Injectable()
export class AudienceService {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly votes: VotesService,
  ) {}

  /** @throws SessionNotFoundError where the session was deleted */
  async see(participant: Participant): Promise<AudienceView> {
    const votes = await this.votes.votesOf(participant, await this.#get(participant));
    // Read anew after the wait, so that no later news is followed by an older view.
    return audienceView(await this.#get(participant), votes);
  }

  async #get({ sessionId }: Participant): Promise<SessionView> {
    const view = await this.directory.bySession(sessionId);
    if (!view) throw new SessionNotFoundError();
    return view;
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

export function toAudienceOutline({ session }: SessionView): AudienceSessionOutline {
  const { id, title, status, settings } = session;
  return { id, title, status, settings };
}

/** Who of the audience sees the question's result. */
export function audienceOf(
  question: QuestionView,
  session: { settings: { resultsVisibility: ResultsVisibility } },
) {
  return resultAudience(question, question.visibilityIn(session));
}
