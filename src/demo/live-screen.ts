import type { WriteStream } from 'node:tty';
import type { Bar } from './bars.js';
import { drawFrame } from './frame.js';
import { colours } from './paint.js';
import type { Scene, Screen } from './scene.js';

/** Milliseconds between two frames. */
const FRAME = 80;
/** How much of its missing way a bar goes in a frame. */
const PACE = 0.35;
const WIDEST = 100;

const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
const CLEAR_REST_OF_LINE = '\x1b[K';
const CLEAR_BELOW = '\x1b[J';
const CLEAR_ALL = '\x1b[2J\x1b[H';

/** Draws in place on a terminal. */
export class LiveScreen implements Screen {
  #look: (() => Scene) | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Lines of the last frame, above the cursor. */
  #height = 0;
  #drawn = new Map<string, number>();

  constructor(private readonly terminal: WriteStream) {
    terminal.write(HIDE_CURSOR);
    terminal.on('resize', this.#startOver);
    process.once('exit', this.#showCursor);
  }

  say(line: string): void {
    this.terminal.write(`  ${line}\n`);
  }

  play(look: () => Scene): void {
    this.settle();
    this.#look = look;
    this.#drawn = new Map();
    this.#draw(PACE);
    this.#timer = setInterval(() => this.#draw(PACE), FRAME);
  }

  settle(): void {
    clearInterval(this.#timer);
    if (this.#look) this.#draw(1);
    this.#look = undefined;
    this.#height = 0;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#look = undefined;
    this.terminal.off('resize', this.#startOver);
    process.off('exit', this.#showCursor);
    this.#showCursor();
  }

  #draw(pace: number): void {
    if (!this.#look) return;
    const scene = this.#look();
    const { columns, rows } = this.terminal;
    const bars = scene.bars.map((bar) => ({ ...bar, drawn: this.#approach(bar, pace) }));
    const frame = drawFrame({ ...scene, bars }, Math.min(columns, WIDEST), colours);
    // What scrolled out of sight cannot be drawn over.
    const lines = frame.slice(-Math.max(1, rows - 1));
    const up = this.#height > 0 ? `\x1b[${this.#height}F` : '';
    const text = lines.map((line) => `${line}${CLEAR_REST_OF_LINE}\n`).join('');
    this.terminal.write(up + text + CLEAR_BELOW);
    this.#height = lines.length;
  }

  #approach({ key, share }: Bar, pace: number): number {
    const before = this.#drawn.get(key) ?? 0;
    const drawn = before + (share - before) * pace;
    this.#drawn.set(key, drawn);
    return drawn;
  }

  readonly #startOver = (): void => {
    // The terminal has wrapped the old lines in its own way.
    if (this.#look) this.terminal.write(CLEAR_ALL);
    this.#height = 0;
  };

  readonly #showCursor = (): void => {
    this.terminal.write(SHOW_CURSOR);
  };
}
