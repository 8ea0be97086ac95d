import { Injectable, type OnModuleInit } from '@nestjs/common';
import { maySeeResult, type Result } from '../../contract/index.js';
import { Bus } from '../../platform/bus/bus.js';
import { asSeenBy, ResultsEvents } from '../../results/index.js';
import {
  isModerated,
  questionIn,
  SessionDirectory,
  SessionEvents,
  type SessionView,
} from '../../sessions/index.js';
import { audienceOf, type Viewer } from '../../viewing/index.js';
import { AcceptedVotes, roundKeyOf } from '../../voting/index.js';
import { LiveMetrics } from '../live.metrics.js';

/** One who follows the results of a session other than by Socket.IO. */
export interface Follower {
  readonly viewer: Viewer;
  /** The questions that the viewer has voted on (`roundKeyOf` each); the feed keeps it so. */
  readonly voted: Set<string>;
  /** @param json the result, written once for all followers */
  readonly send: (result: Result, json: string) => void;
  /** The session, or a question that its audience knows of, is another now. */
  readonly changed: () => void;
  readonly end: () => void;
}

/** Tells all processes that there is nothing to follow any more. */
const ENDED = 'streams.ended';
interface Ended {
  sessionId: string;
  /** For one viewer alone. */
  viewerId?: string;
}

/** Tells all processes that a session has changed for those who follow it: `{sessionId}`. */
const CHANGED = 'streams.changed';

/** Hands each new result to those who follow its session and may see it. */
@Injectable()
export class ResultsFeed implements OnModuleInit {
  /** By the session's id. */
  readonly #followers = new Map<string, Set<Follower>>();
  /** By the viewer's id. */
  readonly #viewers = new Map<string, Set<Follower>>();
  #isClosed = false;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly resultsEvents: ResultsEvents,
    private readonly accepted: AcceptedVotes,
    private readonly bus: Bus,
    private readonly metrics: LiveMetrics,
  ) {}

  onModuleInit(): void {
    this.resultsEvents.on('updated', ({ sessionId, result }) => this.#send(sessionId, result));
    this.bus.on(CHANGED, ({ sessionId }: { sessionId: string }) => {
      for (const { changed } of this.#of(sessionId)) changed();
    });
    this.sessionEvents.on('session.updated', ({ view }) => this.#changed(view));
    this.sessionEvents.on(
      ['question.updated', 'question.closed', 'question.reset'],
      ({ view, questionId, before }) => {
        const states = [before, questionIn(view, questionId)];
        if (states.some((state) => state && state.status !== 'draft')) this.#changed(view);
      },
    );
    this.sessionEvents.on('question.removed', ({ view, before }) => {
      if (before.status !== 'draft') this.#changed(view);
    });
    this.bus.on(ENDED, ({ sessionId, viewerId }: Ended) => {
      this.end(sessionId, ({ id }) => viewerId === undefined || id === viewerId);
    });
    this.sessionEvents.on('session.removed', ({ sessionId }) => {
      this.bus.publish(ENDED, { sessionId } satisfies Ended);
    });
    this.sessionEvents.on('link.revoked', ({ sessionId, linkId }) => {
      this.bus.publish(ENDED, { sessionId, viewerId: linkId } satisfies Ended);
    });
    this.accepted.on((voters, participantId, hasVoted) => {
      for (const { voted } of this.#viewers.get(participantId) ?? []) {
        if (hasVoted) voted.add(voters);
        else voted.delete(voters);
      }
    });
  }

  /** @returns a function that ends the following */
  follow(sessionId: string, follower: Follower): () => void {
    add(this.#followers, sessionId, follower);
    add(this.#viewers, follower.viewer.id, follower);
    this.metrics.streams.inc();
    // A browser comes back from a stream that has ended, and never from a refusal.
    if (this.#isClosed) follower.end();
    return () => {
      this.metrics.streams.dec();
      remove(this.#followers, sessionId, follower);
      remove(this.#viewers, follower.viewer.id, follower);
    };
  }

  /** Of all that somebody follows. */
  sessionIds(): Iterable<string> {
    return this.#followers.keys();
  }

  /** Ends all, and at once what comes still: the server closes, and would wait for them. */
  close(): void {
    this.#isClosed = true;
    for (const sessionId of [...this.#followers.keys()]) this.end(sessionId);
  }

  /** Of the session's streams, those of this process. @param isMeant left out, all */
  end(sessionId: string, isMeant: (viewer: Viewer) => boolean = () => true): void {
    for (const { viewer, end } of [...this.#of(sessionId)]) {
      if (isMeant(viewer)) end();
    }
  }

  #changed({ session }: SessionView): void {
    this.bus.publish(CHANGED, { sessionId: session.id });
  }

  #of(sessionId: string): Iterable<Follower> {
    return this.#followers.get(sessionId) ?? [];
  }

  async #send(sessionId: string, result: Result): Promise<void> {
    if (!this.#followers.has(sessionId)) return;
    const view = await this.directory.bySession(sessionId);
    const question = view && questionIn(view, result.questionId);
    if (!question) return;
    const audience = audienceOf(question, view.session);
    const voters = roundKeyOf(question);
    const json = JSON.stringify(result);
    const seen = asSeenBy('audience', result);
    const seenJson = seen === result ? json : JSON.stringify(seen);
    for (const { viewer, voted, send } of this.#of(sessionId)) {
      if (viewer.role === 'organizer') send(result, json);
      else if (viewer.role === 'moderator') {
        if (isModerated(question)) send(result, json);
      } else if (maySeeResult(audience, voted.has(voters))) send(seen, seenJson);
    }
  }
}

function add(index: Map<string, Set<Follower>>, key: string, follower: Follower): void {
  index.set(key, (index.get(key) ?? new Set()).add(follower));
}

function remove(index: Map<string, Set<Follower>>, key: string, follower: Follower): void {
  const followers = index.get(key);
  followers?.delete(follower);
  if (followers?.size === 0) index.delete(key);
}
