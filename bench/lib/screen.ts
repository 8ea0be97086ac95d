import { io, type Socket } from 'socket.io-client';
import { beforeLeaving } from './clean-up.js';
import { now } from './clock.js';
import type { LiveSession, OpenQuestion } from './organizer.js';

interface Result {
  questionId: string;
  totalVotes: number;
  final: boolean;
}

/** A result that came, and when. */
export interface Shown {
  at: number;
  totalVotes: number;
}

/** How long a result may not come. Milliseconds. */
const LIMIT = 30_000;

/** The organizer's, which sees all results of the session. */
export class Screen {
  private constructor(private readonly socket: Socket) {}

  static async connect(url: string, { token, id: sessionId }: LiveSession): Promise<Screen> {
    const auth = { token, sessionId };
    const socket = io(`${url}/live`, { auth, transports: ['websocket'] });
    beforeLeaving(() => socket.close());
    await new Promise((resolve, reject) => {
      socket.once('session:snapshot', resolve);
      socket.once('connect_error', reject);
    });
    return new Screen(socket);
  }

  /** @returns what comes of that question from now on, as it comes; by the clock of `now` */
  watch({ id }: OpenQuestion): Shown[] {
    const shown: Shown[] = [];
    this.socket.on('results:updated', ({ questionId, totalVotes }: Result) => {
      if (questionId === id) shown.push({ at: now(), totalVotes });
    });
    return shown;
  }

  /** @returns when the first leaderboard came that has the question's points, and its bytes */
  leaderboardOf({ id }: OpenQuestion): Promise<{ at: number; size: number }> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('the screen misses a leaderboard')), LIMIT);
      const look = (leaderboard: { questionIds: string[] }) => {
        if (!leaderboard.questionIds.includes(id)) return;
        const at = now();
        clearTimeout(limit);
        this.socket.off('leaderboard:updated', look);
        resolve({ at, size: Buffer.byteLength(JSON.stringify(leaderboard)) });
      };
      this.socket.on('leaderboard:updated', look);
    });
  }

  close(): void {
    this.socket.close();
  }

  /** @returns when the first result of that kind came, by the clock of `now` */
  first(isIt: (result: Result) => boolean, { id }: OpenQuestion): Promise<number> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('the screen misses a result')), LIMIT);
      const look = (result: Result) => {
        if (result.questionId !== id || !isIt(result)) return;
        const at = now();
        clearTimeout(limit);
        this.socket.off('results:updated', look);
        resolve(at);
      };
      this.socket.on('results:updated', look);
    });
  }
}
