import { clampChroma, converter, formatHex, interpolate, wcagContrast } from 'culori';

/** The page behind everything, as web/src/styles/tokens.css has it; a spec compares the two. */
export const backgrounds = { light: '#f7f6fb', dark: '#131119' } as const;
/** What lies on it, as above. */
export const surfaces = { light: '#ffffff', dark: '#1d1a26' } as const;

/** What WCAG 2.2 asks of text (1.4.3), with a margin for tinted grounds; of shapes (1.4.11). */
const TEXT_CONTRAST = 5.5;
const SHAPE_CONTRAST = 3;
/** Of lightness, from 0 to 1. */
const STEP = 0.01;
/** How much of the brand is in a tinted ground, and left in it where a mouse is. */
const TINTS = { light: 0.16, dark: 0.3 };
const HOVERED = 0.88;

const toOklch = converter('oklch');

/**
 * The brand's custom properties for light and dark: a colour to fill with, what is written on it,
 * the same under a mouse, one to write with, and a tinted ground. They are mixed here, as
 * `color-mix()` is younger than the browsers that are served. Where the brand's own lightness cannot be told from the page, it is moved
 * as far as it has to be; the hue stays.
 * @param color any opaque colour of CSS
 */
export function brandCss(color: string): string {
  const schemes = {
    light: propertiesOf(color, 'light', -STEP),
    dark: propertiesOf(color, 'dark', STEP),
  };
  return [
    `:root{${schemes.light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${schemes.dark}}}`,
    `:root[data-theme=dark]{${schemes.dark}}`,
  ].join('\n');
}

function propertiesOf(color: string, scheme: 'light' | 'dark', step: number): string {
  const background = backgrounds[scheme];
  const fill = withContrast(color, background, SHAPE_CONTRAST, step);
  const properties = {
    brand: fill,
    'on-brand': wcagContrast('#fff', fill) >= 4.5 ? '#ffffff' : '#111111',
    // Towards what it is not written in, so that it is read as well.
    'brand-hovered': mix(wcagContrast('#fff', fill) >= 4.5 ? '#000' : '#fff', fill, HOVERED),
    'brand-ink': withContrast(color, background, TEXT_CONTRAST, step),
    soft: mix(surfaces[scheme], fill, TINTS[scheme]),
  };
  return Object.entries(properties)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** @param share of the second one */
function mix(one: string, other: string, share: number): string {
  return formatHex(interpolate([one, other], 'oklab')(share));
}

/** The colour, as much lighter or darker as the contrast to the background needs. */
function withContrast(color: string, background: string, contrast: number, step: number): string {
  const wanted = toOklch(color)!;
  let shade = formatHex(wanted);
  for (let l = wanted.l; wcagContrast(shade, background) < contrast; l += step) {
    shade = formatHex(clampChroma({ ...wanted, l: Math.min(1, Math.max(0, l)) }, 'oklch'));
  }
  return shade;
}
