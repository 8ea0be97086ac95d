import type { AudienceSession } from '../../../../src/contract/index.js';
import type { CallAs } from '../../api/call.js';
import type { LiveLine } from '../../live/live-line.js';
import { isGame, showsBoard } from '../game.rules.js';
import type { LeaderboardState } from '../../../../src/contract/index.js';
import { PhoneBoard } from './phone-board.js';
import { Confidences } from './confidences.js';
import { OwnPlayer } from './player.js';

/** Rows that a phone asks for. */
const ROWS = 10;

/** What a phone knows of a quiz beside its questions: the leaderboard, and who one is. */
export class PhoneQuiz {
  readonly board: PhoneBoard;
  readonly player: OwnPlayer;
  readonly confidences: Confidences;
  /** As whom one plays, as the session has last said. */
  #told: AudienceSession['player'];

  constructor(
    private readonly line: LiveLine<AudienceSession>,
    call: CallAs,
  ) {
    const { id, player } = line.room.peek()!.session;
    const later = (milliseconds: number, work: () => void) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    };
    this.player = new OwnPlayer(call, player);
    this.#told = player;
    this.confidences = new Confidences(id, {
      read: () => call({ method: 'GET', path: '/v1/audience/confidences' }),
      send: (questionId, confidence) =>
        call({
          method: 'PUT',
          path: `/v1/questions/${questionId}/confidence`,
          body: { confidence },
        }),
      later,
    });
    this.board = new PhoneBoard({
      read: () => call<LeaderboardState>({ method: 'GET', path: this.#path }),
      isVisible: () => !document.hidden,
      random: Math.random,
      later,
    });
  }

  /** @returns what ends it */
  start(): () => void {
    this.line.onBoard = (told) => this.#hear(told);
    const look = () => document.hidden || this.board.wake();
    document.addEventListener('visibilitychange', look);
    this.#hear();
    return () => {
      delete this.line.onBoard;
      document.removeEventListener('visibilitychange', look);
      this.board.close();
      this.confidences.close();
    };
  }

  /** The settings may be others now: what is not to be seen any more goes, what is comes. */
  follow(): void {
    this.#hear();
  }

  get #path(): string {
    return `/v1/sessions/${this.line.room.peek()!.session.id}/leaderboard?limit=${ROWS}`;
  }

  #hear(told?: LeaderboardState): void {
    const session = this.line.room.peek()?.session;
    if (!session) return;
    // What it says of oneself is of its last snapshot: told once, as it may be another one since.
    if (session.player && session.player !== this.#told) this.player.hear(session.player);
    this.#told = session.player;
    if (isGame(session)) void this.player.read();
    if (showsBoard(session)) this.board.hear(told);
    else this.board.clear();
  }
}
