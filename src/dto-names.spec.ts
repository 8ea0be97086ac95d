import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('./', import.meta.url);

describe('shapes of the API', () => {
  it('have a name each: of two that share one, the document would have the last alone', () => {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.dto.ts'))
      .flatMap((path) => [
        ...readFileSync(new URL(path, root), 'utf8').matchAll(/^export class (\w+)/gm),
      ])
      .map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
