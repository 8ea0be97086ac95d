import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wcagContrast } from 'culori';
import { backgrounds, brandCss, surfaces } from './brand.rules.js';

const tokens = readFileSync(new URL('../../web/src/styles/tokens.css', import.meta.url), 'utf8');

type Properties = Record<string, string>;

function propertiesIn(css: string) {
  const properties = (line: string) =>
    [...line.matchAll(/(--[\w-]+):(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]);
  return css.split('\n').map((line) => Object.fromEntries(properties(line)) as Properties);
}

describe('brandCss', () => {
  it.each(['#5b45e0', '#ffffff', '#000000', '#ffd400', '#e4002b', 'rebeccapurple', '#808080'])(
    'can be read on every ground, whatever the brand: %s',
    (color) => {
      const [light, dark, chosenDark] = propertiesIn(brandCss(color));
      expect(chosenDark).toEqual(dark);
      for (const [scheme, background] of [
        [light!, backgrounds.light],
        [dark!, backgrounds.dark],
      ] as const) {
        expect(wcagContrast(scheme['--brand']!, background)).toBeGreaterThanOrEqual(3);
        expect(wcagContrast(scheme['--brand-ink']!, background)).toBeGreaterThanOrEqual(5.5);
        for (const ground of ['--brand', '--brand-hovered']) {
          expect(wcagContrast(scheme['--on-brand']!, scheme[ground]!)).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );

  it('leaves a brand as it is that can be read', () => {
    expect(propertiesIn(brandCss('#5b45e0'))[0]!['--brand']).toBe('#5b45e0');
  });

  it('reckons with the backgrounds that the pages have', () => {
    expect(tokens).toContain(`--page: ${backgrounds.light};`);
    expect(tokens).toContain(`--page: ${backgrounds.dark};`);
    expect(tokens).toContain(`--surface: ${surfaces.light};`);
    expect(tokens).toContain(`--surface: ${surfaces.dark};`);
  });
});
