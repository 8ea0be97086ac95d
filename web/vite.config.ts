import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteDevServer } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { sizeBudget } from './build/size-budget.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Where `npm run dev` finds the API. */
const API = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: path('.'),
  // Files name each other by where they are, and the server writes the base path into the pages.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path('../dist/public'),
    emptyOutDir: true,
    // The strict CSP lets in no data: URLs, and all browsers that we name preload modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        audience: path('audience.html'),
        host: path('host.html'),
        screen: path('screen.html'),
        'service-worker': path('service-worker/main.ts'),
      },
      output: {
        // A service worker sees what lies below its own address, which is always the same.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  plugins: [
    // Thousands load the audience's page at once, on bad Wi-Fi.
    sizeBudget({ entries: ['audience', 'service-worker'], maxBytes: 60_000 }),
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
        else if (path === '/host' || path.startsWith('/host/')) request.url = '/host.html';
        else if (path.startsWith('/screen/')) request.url = '/screen.html';
        next();
      });
    },
  };
}
