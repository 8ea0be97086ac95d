import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Result } from '../contract/index.js';
import { Coalescer } from '../platform/coalescer.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { type ResultAudience, ResultsEvents } from '../results/index.js';
import {
  type QuestionChanged,
  questionIn,
  type QuestionView,
  SessionDirectory,
  SessionEvents,
  type SessionView,
} from '../sessions/index.js';
import {
  audienceOf,
  type Participant,
  toAudienceOutline,
  votersOf,
  VotesService,
} from '../voting/index.js';
import { AudienceCount } from './audience-count.js';
import type { LiveServer, SocketData } from './live-socket.js';
import { reachOf, wider } from './reach.rules.js';
import { audienceRoom, organizersRoom, participantRoom, votersRoom } from './rooms.js';

/** Milliseconds between two `audience:count` of one session. */
const COUNT_INTERVAL = 1_000;

/** Turns what happens in the other modules into events for those who may know of it. */
@Injectable()
export class LiveBroadcasts implements OnApplicationShutdown {
  readonly #count = new AudienceCount();
  readonly #counts = new Coalescer(COUNT_INTERVAL, (sessionId) => this.#sendCount(sessionId));
  #server!: LiveServer;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly resultsEvents: ResultsEvents,
    private readonly votes: VotesService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.sessionEvents.on('session.updated', ({ view }) => this.#sessionUpdated(view));
    this.sessionEvents.on('session.removed', ({ sessionId }) => this.#sessionRemoved(sessionId));
    this.sessionEvents.on(['question.updated', 'question.closed'], (change) =>
      this.#questionChanged(change),
    );
    this.sessionEvents.on('question.reset', (change) => this.#questionReset(change));
    this.sessionEvents.on('question.removed', (change) => this.#questionRemoved(change));
    this.resultsEvents.on('updated', (update) => this.#resultUpdated(update));
    this.votes.accepted.on('accepted', (participant, question) => {
      this.#voted(participant, question);
    });
  }

  onApplicationShutdown(): void {
    this.#counts.close();
  }

  entered({ viewer, sessionId }: SocketData): void {
    if (viewer.role === 'participant') this.#count.enter(sessionId, viewer.id);
    this.#counts.touch(sessionId);
  }

  left({ viewer, sessionId }: SocketData): void {
    if (viewer.role !== 'participant') return;
    this.#count.leave(sessionId, viewer.id);
    this.#counts.touch(sessionId);
  }

  #sessionUpdated(view: SessionView): void {
    const { id } = view.session;
    const outline = view.session.toOutline(this.environment.publicUrl);
    this.#server.to(organizersRoom(id)).emit('session:updated', outline);
    this.#server.to(audienceRoom(id)).emit('session:updated', toAudienceOutline(view));
    // The session's visibility may have brought closed questions into sight.
    for (const question of view.questions) {
      if (question.status !== 'closed') continue;
      const audience = this.#audience(view, audienceOf(question, view.session), question);
      audience?.emit('question:updated', question.toQuestion());
    }
  }

  #sessionRemoved(sessionId: string): void {
    const everyone = this.#server.to([organizersRoom(sessionId), audienceRoom(sessionId)]);
    everyone.emit('server:closing', { reason: 'session_deleted' });
    everyone.disconnectSockets(true);
  }

  #questionChanged({ view, questionId, before }: QuestionChanged): void {
    const question = questionIn(view, questionId);
    if (!question) return;
    const shape = question.toQuestion();
    this.#server.to(organizersRoom(view.session.id)).emit('question:updated', shape);
    const reach = wider(
      reachOf(question, view.session),
      before ? reachOf(before, view.session) : 'nobody',
    );
    this.#audience(view, reach, question)?.emit('question:updated', shape);
  }

  #questionReset(change: QuestionChanged): void {
    const { view, questionId, before } = change;
    this.#questionChanged(change);
    this.#server.to(organizersRoom(view.session.id)).emit('question:reset', { questionId });
    if (!before) return;
    // Those who voted in the round before.
    const reach = reachOf(before, view.session);
    this.#audience(view, reach, before)?.emit('question:reset', { questionId });
  }

  #questionRemoved({ view, before }: { view: SessionView; before: QuestionView }): void {
    const removed = { questionId: before.id };
    this.#server.to(organizersRoom(view.session.id)).emit('question:removed', removed);
    const reach = reachOf(before, view.session);
    this.#audience(view, reach, before)?.emit('question:removed', removed);
  }

  async #resultUpdated({ sessionId, result }: { sessionId: string; result: Result }) {
    const view = await this.directory.bySession(sessionId);
    const question = view && questionIn(view, result.questionId);
    if (!question) return;
    this.#server.to(organizersRoom(sessionId)).emit('results:updated', result);
    const audience = audienceOf(question, view.session);
    this.#audience(view, audience, question)?.emit('results:updated', result);
  }

  /**
   * All sockets of who has voted are where voters hear of the result. Whatever the visibility is
   * now: it may become `after_vote` later.
   */
  #voted({ id }: Participant, question: QuestionView): void {
    this.#server.in(participantRoom(id)).socketsJoin(votersRoom(votersOf(question)));
  }

  #sendCount(sessionId: string): void {
    this.#server
      .to([organizersRoom(sessionId), audienceRoom(sessionId)])
      .emit('audience:count', { connected: this.#count.of(sessionId) });
  }

  #audience({ session }: SessionView, audience: ResultAudience, question: QuestionView) {
    if (audience === 'everyone') return this.#server.to(audienceRoom(session.id));
    return audience === 'voters' ? this.#server.to(votersRoom(votersOf(question))) : undefined;
  }
}
