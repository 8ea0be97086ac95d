import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from '../lib/paths.js';
import { Supervised } from './supervised.js';

const clock = new URL('clock.js', import.meta.url).href;

interface Given {
  readonly name: string;
  readonly program: 'main' | 'worker';
  readonly dir: string;
  readonly env: Record<string, string>;
}

/** A process of Plenum, whose clock can be set. */
export class PlenumProcess {
  private constructor(
    readonly process: Supervised,
    private readonly clockFile: string,
  ) {}

  static async start({ name, program, dir, env }: Given): Promise<PlenumProcess> {
    const clockFile = join(dir, `${name}.clock`);
    await writeFile(clockFile, '0');
    const process_ = await Supervised.start({
      name,
      file: process.execPath,
      values: ['--import', fileURLToPath(clock), built(`${program}.js`)],
      cwd: dir, // where no .env is
      logDir: dir,
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'warn',
        RATE_LIMITS: 'off', // all come from one address
        CHAOS_CLOCK: clockFile,
        ...env,
      },
      ready: /Ctrl-C/,
    });
    return new PlenumProcess(process_, clockFile);
  }

  /** @param milliseconds by which it is wrong from now on */
  async setClock(milliseconds: number): Promise<void> {
    await writeFile(this.clockFile, String(milliseconds));
    process.kill(this.process.pid, 'SIGUSR2');
  }
}
