import type { Plugin } from 'vite';

/** Of the formats in which KaTeX's styles name each font, all browsers that we name know WOFF2. */
export function newestFonts(): Plugin {
  return {
    name: 'plenum:newest-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/katex\/dist\/.*\.css$/ },
      handler: (code) => code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ''),
    },
  };
}
