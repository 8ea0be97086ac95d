import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeLeaving } from '../../bench/lib/clean-up.js';
import { remote, type Remote } from '../../bench/lib/remote.js';
import type { WireHandlers } from './wire-process.js';

/** The way from one process to another, which can break. */
export interface Line {
  /** Where one enters it, on the loopback interface. */
  readonly port: number;
  /** Breaks all that is open, and lets nothing through. */
  cut(): Promise<void>;
  /** Swallows all that is sent from now on; what is lost stays so. */
  lose(): Promise<void>;
  mend(): Promise<void>;
}

/** All lines of a world; in a process of its own, so that a busy crowd slows none of them down. */
export class Wires {
  private constructor(private readonly handlers: Remote<WireHandlers>) {}

  static start(): Wires {
    const child = fork(fileURLToPath(new URL('wire-process.js', import.meta.url)), {
      detached: true, // Ctrl-C in the terminal is for the suite
    });
    const exited = once(child, 'exit');
    beforeLeaving(async () => {
      child.disconnect(); // it ends with us
      await exited;
    });
    return new Wires(remote<WireHandlers>({ process: child }));
  }

  /** @param port of who is at the other end */
  async open(port: number): Promise<Line> {
    const own = await this.handlers.open(port);
    return {
      port: own,
      cut: () => this.handlers.cut(own),
      lose: () => this.handlers.lose(own),
      mend: () => this.handlers.mend(own),
    };
  }
}
