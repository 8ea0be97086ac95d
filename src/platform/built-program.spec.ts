import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { builtProgram } from './built-program.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('a program that is built', () => {
  it('is in dist/, seen from src/, from dist/ and from the bundle', () => {
    expect(builtProgram('data/imports/imports.worker.js')).toBe(
      `${root}dist/data/imports/imports.worker.js`,
    );
    // The module's own place, and the bundle's, are two folders below the root.
    for (const place of ['src/platform/x.js', 'dist/platform/x.js', 'dist/bundle/x.js']) {
      const url = new URL(`file://${root}${place}`);
      expect(fileURLToPath(new URL('../../dist/a.js', url))).toBe(`${root}dist/a.js`);
    }
  });
});
