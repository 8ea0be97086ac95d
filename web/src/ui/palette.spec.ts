import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from 'culori';
import { COLOURS } from '../kinds/bars/bars.rules.js';

const styles = (name: string) => readFileSync(join(import.meta.dirname, '../styles', name), 'utf8');
/** The values of a property in a stylesheet: light first, then dark. */
const valuesOf = (css: string, name: string) =>
  [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(([, value]) => value!);

const themes = (['light', 'dark'] as const).map((theme, at) => ({
  theme,
  colours: Array.from({ length: COLOURS }, (_, colour) => {
    return valuesOf(styles('chart.css'), `c${colour + 1}`)[at]!;
  }),
  grounds: ['page', 'surface', 'sunken'].map((name) => valuesOf(styles('tokens.css'), name)[at]!),
}));

/** How it is seen by who lacks a kind of cones. */
const eyes = {
  'full colour': (colour: string) => colour,
  deuteranopia: (colour: string) => formatHex(filterDeficiencyDeuter(1)(parse(colour)!)),
  protanopia: (colour: string) => formatHex(filterDeficiencyProt(1)(parse(colour)!)),
  tritanopia: (colour: string) => formatHex(filterDeficiencyTrit(1)(parse(colour)!)),
};

/** CIEDE2000: from about 10 on, two colours are different ones at a glance. */
const APART = 15;

describe.each(themes)('the colours of options, $theme', ({ colours, grounds }) => {
  it('stand out from every ground', () => {
    expect(grounds).toHaveLength(3);
    for (const colour of colours) {
      for (const ground of grounds) expect(wcagContrast(colour, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(eyes))('are told apart with %s', (_, see) => {
    const difference = differenceCiede2000();
    for (const [at, one] of colours.entries()) {
      for (const other of colours.slice(at + 1)) {
        expect(difference(see(one), see(other))).toBeGreaterThanOrEqual(APART);
      }
    }
  });
});
