import { Injectable } from '@nestjs/common';
import { Addresses } from '../../platform/addresses/addresses.js';
import type { ResultAudience } from '../../contract/index.js';
import {
  isModerated,
  type QuestionChanged,
  questionIn,
  type QuestionView,
  SessionEvents,
  type SessionFacts,
  type SessionView,
} from '../../sessions/index.js';
import { audienceOf, toAudienceOutline } from '../../viewing/index.js';
import type { LiveRooms } from '../transport/live-socket.js';
import { looksTheSame, reachOf, wider } from './reach.rules.js';
import {
  allRoomsOf,
  audienceRoom,
  linkRoom,
  moderatorsRoom,
  organizersRoom,
  roomsOf,
  screensRoom,
} from './rooms.js';

/**
 * Turns what this process changes in sessions and questions into events for those who may know
 * of it, whichever process they are connected to.
 */
@Injectable()
export class LiveBroadcasts {
  #rooms!: LiveRooms;

  constructor(
    private readonly sessionEvents: SessionEvents,
    private readonly addresses: Addresses,
  ) {}

  start(rooms: LiveRooms): void {
    this.#rooms = rooms;
    this.sessionEvents.on('session.updated', (change) => this.#sessionUpdated(change));
    this.sessionEvents.on('session.removed', ({ sessionId }) => this.#sessionRemoved(sessionId));
    this.sessionEvents.on('link.revoked', ({ linkId }) => this.#linkRevoked(linkId));
    this.sessionEvents.on('question.updated', (change) => this.#questionUpdated(change));
    this.sessionEvents.on('question.closed', (change) => this.#questionChanged(change));
    this.sessionEvents.on('question.reset', (change) => this.#questionReset(change));
    this.sessionEvents.on('question.removed', (change) => this.#questionRemoved(change));
  }

  #sessionUpdated({ view, before }: SessionFacts['session.updated']): void {
    const { session } = view;
    const { id } = session;
    const { forAll } = this.addresses;
    this.#rooms.to(organizersRoom(id)).emit('session:updated', session.toOutline(forAll));
    this.#rooms.to(screensRoom(id)).emit('session:updated', session.toScreenOutline(forAll));
    // In one: each costs all processes a message.
    const others = [audienceRoom(id), moderatorsRoom(id)];
    this.#rooms.to(others).emit('session:updated', toAudienceOutline(view));
    for (const question of view.questions) {
      if (question.status === 'closed') this.#tellClosed(question, session, before ?? session);
    }
  }

  /**
   * The session's visibility may have brought it into sight, and says whether it is told what is right:
   * who was told and may not know it any more is told that, too.
   */
  #tellClosed(question: QuestionView, session: SessionView['session'], before: VisibleIn): void {
    const told = question.toAudienceQuestion(session);
    const isSame = looksTheSame(told, question.toAudienceQuestion(before));
    const now = audienceOf(question, session);
    const audience = isSame ? now : wider(now, audienceOf(question, before));
    const rooms = [
      ...(isSame ? [] : besideAudience(question, session)),
      ...roomsOf(session.id, audience, question),
    ];
    if (rooms.length > 0) this.#rooms.to(rooms).emit('question:updated', told);
  }

  #sessionRemoved(sessionId: string): void {
    const everyone = this.#rooms.to(allRoomsOf(sessionId));
    everyone.emit('server:closing', { reason: 'session_deleted' });
    everyone.disconnectSockets(true);
  }

  #linkRevoked(linkId: string): void {
    const holders = this.#rooms.to(linkRoom(linkId));
    holders.emit('server:closing', { reason: 'link_revoked' });
    holders.disconnectSockets(true);
  }

  #questionUpdated(change: QuestionChanged): void {
    const { view, questionId, before } = change;
    const question = questionIn(view, questionId);
    if (!question || !before) return this.#questionChanged(change);
    const { session } = view;
    const isSame = looksTheSame(
      question.toAudienceQuestion(session),
      before.toAudienceQuestion(session),
    );
    // When an answer key is written is nobody's business either.
    if (isSame) this.#tellOrganizers(question);
    else this.#questionChanged(change);
  }

  #tellOrganizers(question: QuestionView): void {
    const organizers = this.#rooms.to(organizersRoom(question.sessionId));
    organizers.emit('question:updated', question.toQuestion());
  }

  #questionChanged({ view, questionId, before }: QuestionChanged): void {
    const question = questionIn(view, questionId);
    if (!question) return;
    const { session } = view;
    this.#tellOrganizers(question);
    const reach = wider(reachOf(question, session), before ? reachOf(before, session) : 'nobody');
    // In one, as above.
    const others = [...besideAudience(question, session), ...roomsOf(session.id, reach, question)];
    if (others.length > 0) {
      this.#rooms.to(others).emit('question:updated', question.toAudienceQuestion(session));
    }
    if (before && isModerated(before) && !isModerated(question)) {
      this.#rooms.to(moderatorsRoom(session.id)).emit('question:removed', { questionId });
    }
  }

  #questionReset(change: QuestionChanged): void {
    const { view, questionId, before } = change;
    this.#questionChanged(change);
    if (!before) return;
    this.#rooms.to(roomsThatKnow(before, view)).emit('question:reset', { questionId });
    // Those who voted in the round before.
    const reach = reachOf(before, view.session);
    this.#audience(view, reach, before)?.emit('question:reset', { questionId });
  }

  #questionRemoved({ view, before }: { view: SessionView; before: QuestionView }): void {
    const removed = { questionId: before.id };
    this.#rooms.to(roomsThatKnow(before, view)).emit('question:removed', removed);
    const reach = reachOf(before, view.session);
    this.#audience(view, reach, before)?.emit('question:removed', removed);
  }

  #audience({ session }: SessionView, audience: ResultAudience, question: QuestionView) {
    const rooms = roomsOf(session.id, audience, question);
    return rooms.length > 0 ? this.#rooms.to(rooms) : undefined;
  }
}

type VisibleIn = Parameters<QuestionView['visibilityIn']>[0];

/** Those who hear of a question whatever the audience may see. */
function roomsThatKnow(question: QuestionView, { session }: SessionView): string[] {
  return [organizersRoom(session.id), ...besideAudience(question, session)];
}

/** Its screens, and moderators where people write; a draft is the organizer's alone. */
function besideAudience(question: QuestionView, { id }: { id: string }): string[] {
  if (question.status === 'draft') return [];
  return [screensRoom(id), ...(isModerated(question) ? [moderatorsRoom(id)] : [])];
}
