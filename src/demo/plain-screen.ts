import { drawBars } from './bars.js';
import { plain } from './paint.js';
import type { Scene, Screen } from './scene.js';
import { showCode, showPercent } from './text.js';

/** Milliseconds between two lines. */
const PACE = 1_000;
const WIDTH = 76;

/** Tells by lines what happens, for a file, a pipe or a terminal without colours. */
export class PlainScreen implements Screen {
  #look: (() => Scene) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #introduced = false;

  constructor(private readonly output: { write(text: string): unknown }) {}

  say(line: string): void {
    this.output.write(`${line}\n`);
  }

  play(look: () => Scene): void {
    this.settle();
    const scene = look();
    if (!this.#introduced) {
      this.say(`${scene.title}: join with ${showCode(scene.code)}, ${scene.joinUrl}`);
      this.#introduced = true;
    }
    this.say(`\n${scene.heading}: ${scene.prompt}`);
    this.#look = look;
    this.#timer = setInterval(() => this.#tell(look()), PACE);
  }

  settle(): void {
    clearInterval(this.#timer);
    if (!this.#look) return;
    const scene = this.#look();
    for (const line of [...drawBars(scene.bars, WIDTH, plain), ...scene.lines]) {
      this.say(`  ${line}`);
    }
    this.say(`  ${[...scene.facts, scene.status].join(', ')}`);
    this.#look = undefined;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#look = undefined;
  }

  #tell({ bars, facts, status }: Scene): void {
    const shares = bars.map(({ label, percentage }) => `${label} ${showPercent(percentage)}`);
    this.say(`  ${status}; ${facts.join(', ')}; ${shares.join(', ')}`);
  }
}
