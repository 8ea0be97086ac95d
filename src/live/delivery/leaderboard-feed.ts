import { Injectable } from '@nestjs/common';
import { isShownToHall, LeaderboardEvents, type LeaderboardUpdate } from '../../scoring/index.js';
import { SessionDirectory } from '../../sessions/index.js';
import type { LiveServer } from '../transport/live-socket.js';
import { prepareEvent, sendToRoom } from './local-rooms.js';
import { audienceRoom, organizersRoom, screensRoom } from './rooms.js';

/** Tells the sockets of this process who has how many points: organizers always, the hall where it may see that. */
@Injectable()
export class LeaderboardFeed {
  #server!: LiveServer;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly events: LeaderboardEvents,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.events.on('updated', (update) => this.#updated(update));
  }

  async #updated({ sessionId, organizer, hall }: LeaderboardUpdate): Promise<void> {
    const event = prepareEvent('leaderboard:updated', JSON.stringify(organizer));
    sendToRoom(this.#server, organizersRoom(sessionId), event);
    const view = await this.directory.bySession(sessionId);
    // As it is now: the organizer may have hidden it meanwhile.
    if (!hall || !view || !isShownToHall(view.session)) return;
    const forHall = prepareEvent('leaderboard:updated', JSON.stringify(hall));
    sendToRoom(this.#server, screensRoom(sessionId), forHall);
    sendToRoom(this.#server, audienceRoom(sessionId), forHall);
  }
}
