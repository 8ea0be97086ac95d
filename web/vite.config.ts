import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { defineConfig, type ViteDevServer } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { alone } from './build/alone.js';
import { firstScript } from './build/first-script.js';
import { laterParts, preloadedBy } from './build/later-parts.js';
import { newestFonts } from './build/newest-fonts.js';
import { pageFiles } from './build/page-files.js';
import { sharedByPages, sharedWithLater } from './build/shared-by-pages.js';
import { sizeBudget } from './build/size-budget.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Where `npm run dev` finds the API. */
const API = `http://localhost:${process.env.PORT ?? 3000}`;

/** The browsers that package.json promises, as Vite calls them; what it has no name for is Chromium. */
const browsers = packageJson.browserslist
  .map((browser) => browser.replace('ios_saf', 'ios').replace(' >= ', ''))
  .filter((browser) => !browser.startsWith('samsung'));

/**
 * The same for scripts. Chrome before 98 and Safari before 16 have a mistake each in rare uses of
 * class fields, for which all private fields would become WeakMaps: 0.8 kB on each phone, for
 * nothing that we write. No syntax has come with these versions.
 */
const scriptTargets = browsers.map(
  (browser) =>
    ({ chrome94: 'chrome98', edge94: 'edge98', opera80: 'opera84' })[browser] ??
    browser.replace(/(safari|ios)15\.4/, '$116'),
);

export default defineConfig({
  root: path('.'),
  // Files name each other by where they are, and the server writes the base path into the pages.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: scriptTargets,
    cssTarget: browsers,
    outDir: path('../dist/public'),
    emptyOutDir: true,
    // The strict CSP lets in no data: URLs, and all browsers that we name preload modules.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, scripts, { hostType }) => preloadedBy(hostType, scripts),
    },
    rolldownOptions: {
      input: {
        audience: path('audience.html'),
        host: path('host.html'),
        moderate: path('moderate.html'),
        poll: path('poll.html'),
        screen: path('screen.html'),
        'service-worker': path('service-worker/main.ts'),
      },
      // Of the contract, each page has what it uses, and not what another one does.
      treeshake: { moduleSideEffects: [{ test: /\/src\/contract\//, sideEffects: false }] },
      output: {
        // A service worker sees what lies below its own address, which is always the same.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js',
        // Few files and not many small ones: each costs a request, and is compressed alone.
        codeSplitting: {
          groups: [
            {
              // The clock and what keeps a phone awake are the host's, too: the audience's page would wait
              // for a file of two small modules.
              name: sharedByPages('shared', 'audience', 3, /\/ui\/(?:countdown|wake-lock)\./),
              debugName: 'shared',
              minShareCount: 2,
              // The audience's page has nothing of what forms and pollsters need that stands there.
              test: /^(?!.*\/contract\/(?:addresses|limits|shapes)\.ts$)/,
            },
            // Of motions, what all pages have that are about them.
            {
              name: 'motions',
              test: /\/(?:kinds\/motion\/spoken|contract\/(?:motion-text|weights))\.ts$/,
            },
            { name: sharedWithLater('kinds', 'audience', '/kinds/vote.ts'), debugName: 'kinds' },
            // Of what the audience asks: what all pages have that are about it.
            {
              name: 'qa',
              test: /\/(?:src\/qa\/[^/]+|contract\/qa-[a-z]+|ui\/(?:dialog|focus))\.tsx?$/,
            },
            // Of reactions, the same.
            {
              name: 'reactions',
              test: /\/(?:src\/reactions\/[^/]+|contract\/reactions|ui\/body-mark)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  plugins: [
    firstScript({
      'audience.html': ['first/first.js', 'first/join.js'],
      'host.html': ['first/first.js'],
      'moderate.html': ['first/first.js'],
      'poll.html': ['first/first.js'],
      'screen.html': ['first/first.js'],
    }),
    laterParts(),
    newestFonts(),
    // Thousands load the audience's page at once, on bad Wi-Fi.
    sizeBudget({
      page: 'audience.html',
      entries: ['audience', 'service-worker'],
      maxBytes: 60_000,
      maxAtOnceBytes: 46_300,
      apart: [
        // Typesets formulas: loaded by a phone only where a session has one.
        { what: 'KaTeX', module: /\/node_modules\/katex\//, maxBytes: 80_000 },
        // What the audience asks: only where a session takes that.
        { what: 'Q&A', module: /\/src\/qa\//, maxBytes: 9_000 },
        // What a game adds: only where a session is one.
        { what: 'the quiz', module: /\/src\/quiz\//, maxBytes: 9_200 },
        // What a motion adds to an option that is chosen: the same.
        {
          what: 'motions',
          module: /\/(?:kinds\/motion|contract\/(?:motion-text|weights))/,
          maxBytes: 2_500,
        },
        // What it shows, and says of the tempo: the same.
        { what: 'reactions', module: /\/src\/reactions\//, maxBytes: 4_000 },
        // What it is told, where its answers can be put together.
        { what: 'traceable sessions', module: /\/src\/traceable\//, maxBytes: 1_000 },
      ],
    }),
    alone('socket-io', path('src/live/socket-io.ts')),
    pageFiles({ later: 'socket-io', frugal: ['audience.html', 'poll.html'] }),
    compression({ include: /\.(js|css|svg)$/, algorithms: ['gzip', 'brotliCompress'] }),
    pagesByPath(),
  ],
  server: {
    proxy: {
      '/v1': API,
      '/docs': API,
      '/brand.css': API,
      '/socket.io': { target: API, ws: true },
    },
  },
});

/** In development, the addresses that src/pages/pages.controller.ts serves. */
function pagesByPath() {
  return {
    name: 'plenum:pages-by-path',
    configureServer(server: ViteDevServer) {
      server.middlewares.use((request, _response, next) => {
        const path = request.url?.split('?')[0] ?? '/';
        if (path === '/' || /^\/(j|join)(\/|$)/.test(path)) request.url = '/audience.html';
        else if (/^\/(host|admin)(\/|$)/.test(path)) request.url = '/host.html';
        else if (path === '/polls' || path.startsWith('/p/')) request.url = '/poll.html';
        else if (path.startsWith('/screen/')) request.url = '/screen.html';
        else if (path.startsWith('/moderate/')) request.url = '/moderate.html';
        next();
      });
    },
  };
}
