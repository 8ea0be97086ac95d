import { Injectable } from '@nestjs/common';
import { Addresses } from '../../platform/addresses/addresses.js';
import type { ResultAudience } from '../../contract/index.js';
import {
  type QuestionChanged,
  questionIn,
  type QuestionView,
  SessionEvents,
  type SessionView,
} from '../../sessions/index.js';
import { audienceOf, toAudienceOutline } from '../../viewing/index.js';
import type { LiveRooms } from '../transport/live-socket.js';
import { reachOf, wider } from './reach.rules.js';
import {
  allRoomsOf,
  audienceRoom,
  organizersRoom,
  roomsOf,
  screenLinkRoom,
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
    this.sessionEvents.on('session.updated', ({ view }) => this.#sessionUpdated(view));
    this.sessionEvents.on('session.removed', ({ sessionId }) => this.#sessionRemoved(sessionId));
    this.sessionEvents.on('screen-link.revoked', ({ linkId }) => this.#screenLinkRevoked(linkId));
    this.sessionEvents.on(['question.updated', 'question.closed'], (change) =>
      this.#questionChanged(change),
    );
    this.sessionEvents.on('question.reset', (change) => this.#questionReset(change));
    this.sessionEvents.on('question.removed', (change) => this.#questionRemoved(change));
  }

  #sessionUpdated(view: SessionView): void {
    const { session } = view;
    const { id } = session;
    const { forAll } = this.addresses;
    this.#rooms.to(organizersRoom(id)).emit('session:updated', session.toOutline(forAll));
    this.#rooms.to(screensRoom(id)).emit('session:updated', session.toScreenOutline(forAll));
    this.#rooms.to(audienceRoom(id)).emit('session:updated', toAudienceOutline(view));
    // The session's visibility may have brought closed questions into sight.
    for (const question of view.questions) {
      if (question.status !== 'closed') continue;
      const audience = this.#audience(view, audienceOf(question, view.session), question);
      audience?.emit('question:updated', question.toAudienceQuestion());
    }
  }

  #sessionRemoved(sessionId: string): void {
    const everyone = this.#rooms.to(allRoomsOf(sessionId));
    everyone.emit('server:closing', { reason: 'session_deleted' });
    everyone.disconnectSockets(true);
  }

  #screenLinkRevoked(linkId: string): void {
    const screens = this.#rooms.to(screenLinkRoom(linkId));
    screens.emit('server:closing', { reason: 'link_revoked' });
    screens.disconnectSockets(true);
  }

  #questionChanged({ view, questionId, before }: QuestionChanged): void {
    const question = questionIn(view, questionId);
    if (!question) return;
    const { session } = view;
    this.#rooms.to(organizersRoom(session.id)).emit('question:updated', question.toQuestion());
    const reach = wider(reachOf(question, session), before ? reachOf(before, session) : 'nobody');
    // In one: each costs all processes a message.
    const others = [...hallOf(question, session), ...roomsOf(session.id, reach, question)];
    if (others.length === 0) return;
    this.#rooms.to(others).emit('question:updated', question.toAudienceQuestion());
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

/** Those who hear of a question whatever the audience may see. */
function roomsThatKnow(question: QuestionView, { session }: SessionView): string[] {
  return [organizersRoom(session.id), ...hallOf(question, session)];
}

/** Its screens; a draft is the organizer's alone. */
function hallOf({ status }: QuestionView, session: { id: string }): string[] {
  return status === 'draft' ? [] : [screensRoom(session.id)];
}
