import { setTimeout as delay } from 'node:timers/promises';
import type { CrossTab, Question } from '../../src/contract/index.js';
import type { Random } from '../../test/e2e/support/random.js';

/** Cross-tabs are asked for at any time of this part of the window. */
const MOMENTS = 0.6;
/** From one look at a cross-tab to the next, as a page does. Milliseconds. */
const PERIOD = 1_000;

/** A cross-tab, with what was told of it. */
export interface Watched {
  readonly question: Question;
  readonly by: Question;
  readonly told: CrossTab[];
}

/** The organizer's page with its cross-tabs: looks at each again and again while votes come. */
export class Host {
  readonly watched: readonly Watched[];

  /** @param ask tells the cross-tab as it is now */
  constructor(
    pairs: readonly (readonly [question: Question, by: Question])[],
    private readonly ask: (question: Question, by: Question) => Promise<CrossTab>,
    private readonly random: Random,
  ) {
    this.watched = pairs.map(([question, by]) => ({ question, by, told: [] }));
  }

  /** Asks for all but the first, which is left for the end. @param window milliseconds */
  async watch(window: number): Promise<void> {
    const end = performance.now() + window;
    const follow = async (one: Watched, at: number) => {
      await delay(at);
      do {
        await this.look(one);
        await delay(PERIOD);
      } while (performance.now() < end);
    };
    const [, ...others] = this.watched;
    await Promise.all(others.map((one) => follow(one, this.random.next() * window * MOMENTS)));
  }

  async look({ question, by, told }: Watched): Promise<CrossTab> {
    const crosstab = await this.ask(question, by);
    told.push(crosstab);
    return crosstab;
  }
}
