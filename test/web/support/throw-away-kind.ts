import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnProcess, root } from '../../e2e/support/process.js';

/** What the programs and pages are built of. */
const sources = [
  'src',
  'web',
  'package.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const fixture = join(root, 'test/web/throw-away-kind');

/** The lists of the pages' kinds, with what each imports of a kind. */
const lists = {
  'vote.ts': 'coinToss',
  'chart.ts': 'coinToss',
  'edit.ts': 'coinToss',
  'edit.rules.ts': 'editingRules as coinToss',
};

/** A copy of Plenum that has one kind of question more: two folders, and a line in each list. */
export class ThrowAwayPlenum {
  #server: OwnProcess | undefined;

  private constructor(private readonly folder: string) {}

  static async build(): Promise<ThrowAwayPlenum> {
    const plenum = new ThrowAwayPlenum(await mkdtemp(join(tmpdir(), 'plenum-kind-')));
    try {
      await plenum.#copy();
      await plenum.#addKind();
      await plenum.#run('@nestjs/cli/bin/nest.js', 'build');
      await plenum.#run('vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn');
    } catch (error) {
      await plenum.remove();
      throw error;
    }
    return plenum;
  }

  /** @returns its address */
  async start(port: number): Promise<string> {
    this.#server = new OwnProcess(
      process.execPath,
      ['dist/main.js'],
      {
        PORT: `${port}`,
        HOST: '127.0.0.1',
        DATA_DIR: join(this.folder, 'data'),
        LOG_LEVEL: 'error',
      },
      this.folder,
    );
    await this.#server.says('Plenum is running');
    return `http://127.0.0.1:${port}`;
  }

  async remove(): Promise<void> {
    await this.#server?.kill('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  async #copy(): Promise<void> {
    for (const name of sources) {
      await cp(join(root, name), join(this.folder, name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  async #addKind(): Promise<void> {
    const kinds = join(this.folder, 'src/sessions/kinds');
    const pages = join(this.folder, 'web/src/kinds');
    await this.#makeRoom();
    await this.#put('server', join(kinds, 'coin-toss'));
    await this.#put('pages', join(pages, 'coin-toss'));
    await edit(join(kinds, 'index.ts'), (text) =>
      `import { coinToss } from './coin-toss/coin-toss.kind.js';\n${text}`.replace(
        /(export const kinds: readonly QuestionKind\[\] = \[[^\]]*?),?\s*\]/,
        '$1, coinToss]',
      ),
    );
    for (const [list, name] of Object.entries(lists)) {
      const from = `./coin-toss/${list.replace(/\.ts$/, '.js')}`;
      await edit(join(pages, list), (text) =>
        `import { ${name} } from '${from}';\n${text}`.replace(
          /^( {2}rating\b.*\n)/m,
          '$1  coin_toss: coinToss,\n',
        ),
      );
    }
  }

  /** The page of the audience is as large as it may be with the kinds that there are. */
  async #makeRoom(): Promise<void> {
    const path = join(this.folder, 'web/vite.config.ts');
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(/max(?:AtOnce)?Bytes: (?=[46])/g, (name) => `${name}1`),
    );
  }

  async #put(part: 'server' | 'pages', folder: string): Promise<void> {
    await mkdir(folder);
    for (const name of await readdir(join(fixture, part))) {
      await cp(join(fixture, part, name), join(folder, name.replace(/\.txt$/, '')));
    }
  }

  async #run(program: string, ...values: string[]): Promise<void> {
    const path = join(root, 'node_modules', program);
    const built = new OwnProcess(process.execPath, [path, ...values], {}, this.folder);
    if ((await built.exited) !== 0) throw new Error(`${program}: ${built.output}`);
  }
}

/** @throws Error where that changes nothing: the list looks otherwise now */
async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  if (changed.split('coinToss').length < 3) throw new Error(`no place for a kind in ${path}`);
  await writeFile(path, changed);
}
