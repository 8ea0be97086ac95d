import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'plenum-tests');

/** Native code, and what looks for files beside itself. */
const asTheyAre = [
  '@napi-rs/canvas',
  '@node-rs/argon2',
  'harfbuzzjs',
  'naughty-words',
  'pdfkit',
  'sharp',
  'woff2-encoder/decompress',
];

/** What keeps things for all who use it: a second copy of it would know nothing of them. */
const onlyOnce = [
  '@nestjs/.+',
  'class-transformer',
  'class-validator',
  'reflect-metadata',
  'typeorm',
];

/** `import … from`, `export … from`, `import '…'` and `import('…')`, of packages and not of types alone. */
const IMPORTS =
  /^(?:import|export)(?! type)[^;'"]*? from '([^.'][^']*)'|^import '([^.'][^']*)'|\bimport\('([^.'][^']*)'\)/gm;

/**
 * Jest loads each module anew for each test file, and those of packages were 3,000 a file. So it gets the
 * packages that src/ imports as some large modules, made once: docs/decisions/0051-test-modules.md.
 * @returns for `moduleNameMapper`
 */
export async function mapPackages() {
  const names = importedPackages();
  const folder = join(cache, digestOf(names));
  if (!existsSync(folder)) await bundle(names, folder);
  return {
    [`^(${names.map(escaped).join('|')})$`]: join(folder, '$1.mjs'),
    // Whatever else of these is imported: Jest says that it cannot find this.
    [`^(?:${onlyOnce.join('|')})(?:/.*)?$`]: join(root, 'not', 'of', 'test-modules.mjs'),
  };
}

function importedPackages() {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true }).filter((path) =>
    /(?<!\.spec)\.ts$/.test(path),
  );
  const found = files.flatMap((path) =>
    Array.from(readFileSync(join(src, path), 'utf8').matchAll(IMPORTS), ([, ...names]) =>
      names.find(Boolean),
    ),
  );
  return [...new Set(found)].filter((name) => !isBuiltin(name) && !asTheyAre.includes(name)).sort();
}

/** Of what decides what the modules are like. */
function digestOf(names) {
  const hash = createHash('sha256').update([process.version, ...names].join());
  for (const input of [
    'package-lock.json',
    'scripts/bundled-packages.mjs',
    'test/support/test-modules.mjs',
  ]) {
    hash.update(readFileSync(join(root, input)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(names, folder) {
  const { rolldown } = await import('rolldown');
  const { checks, isExternal, onLog, rewrite } = await import('../../scripts/bundled-packages.mjs');
  const build = await rolldown({
    cwd: root,
    platform: 'node',
    input: Object.fromEntries(names.map((name) => [name, ENTRY + name])),
    external: isExternal,
    plugins: [entriesOf(await exportsOf(names)), rewrite],
    checks,
    onLog,
  });
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(join(cache, 'new-'));
  await build.write({
    dir: made,
    format: 'esm',
    keepNames: true, // Nest, TypeORM and errors go by the names of classes
    entryFileNames: '[name].mjs',
    chunkFileNames: 'shared/[name]-[hash].mjs',
  });
  await build.close();
  try {
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true });
    if (!existsSync(folder)) throw error; // else another run was faster
  }
}

/** What begins the name of a module that exports again what Node finds in a package. */
const ENTRY = '\0of:';

/** @param exported the names of what each package exports */
const entriesOf = (exported) => ({
  name: 'entries',
  resolveId(id, importer) {
    if (id.startsWith(ENTRY)) return id;
    // As seen from our own sources.
    return importer?.startsWith(ENTRY) ? this.resolve(id, join(root, 'src', 'main.ts')) : null;
  },
  load(id) {
    if (!id.startsWith(ENTRY)) return null;
    const name = id.slice(ENTRY.length);
    return `export { ${exported.get(name).join(', ')} } from '${name}';`;
  },
});

/** Of a CommonJS package, Node finds them in its text: nobody else here can tell. */
async function exportsOf(names) {
  const exported = new Map();
  // One by one: two at a time, Node 20 does not come to the end of what both import.
  for (const name of names) {
    const found = Object.keys(await import(name));
    exported.set(
      name,
      found.filter((each) => each !== 'module.exports'),
    );
  }
  return exported;
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
