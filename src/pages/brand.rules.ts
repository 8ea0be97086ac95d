import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

/** The page behind everything, as web/src/styles/tokens.css has it; a spec compares the two. */
export const backgrounds = { light: '#f7f6fb', dark: '#131119' } as const;

/** What WCAG 2.2 asks of text (1.4.3), with a margin for tinted grounds; of shapes (1.4.11). */
const TEXT_CONTRAST = 5.5;
const SHAPE_CONTRAST = 3;
/** Of lightness, from 0 to 1. */
const STEP = 0.01;

const toOklch = converter('oklch');

/**
 * The brand's custom properties for light and dark: a colour to fill with, what is written on it,
 * and one to write with. Where the brand's own lightness cannot be told from the page, it is moved
 * as far as it has to be; the hue stays.
 * @param color any opaque colour of CSS
 */
export function brandCss(color: string): string {
  const schemes = {
    light: propertiesOf(color, backgrounds.light, -STEP),
    dark: propertiesOf(color, backgrounds.dark, STEP),
  };
  return [
    `:root{${schemes.light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${schemes.dark}}}`,
    `:root[data-theme=dark]{${schemes.dark}}`,
  ].join('\n');
}

function propertiesOf(color: string, background: string, step: number): string {
  const fill = withContrast(color, background, SHAPE_CONTRAST, step);
  const ink = withContrast(color, background, TEXT_CONTRAST, step);
  const onFill = wcagContrast('#fff', fill) >= 4.5 ? '#ffffff' : '#111111';
  return `--brand:${fill};--on-brand:${onFill};--brand-ink:${ink}`;
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
