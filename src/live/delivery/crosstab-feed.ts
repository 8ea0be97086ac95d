import { Injectable } from '@nestjs/common';
import { CrosstabEvents } from '../../crosstabs/index.js';
import type { LiveRooms } from '../transport/live-socket.js';
import { organizersRoom, screensRoom } from './rooms.js';

/** Tells organizers and screens which cross-tab is shown, whichever process they are connected to; they read it then. */
@Injectable()
export class CrosstabFeed {
  constructor(private readonly events: CrosstabEvents) {}

  start(rooms: LiveRooms): void {
    this.events.on('shown', ({ sessionId, shown }) => {
      const watching = [organizersRoom(sessionId), screensRoom(sessionId)];
      rooms.to(watching).emit('crosstab:shown', { shown });
    });
  }
}
