import { keep, readKept } from '../browser/storage.js';

/** What was chosen on this device for all pages; null: as the device has it. */
export type Theme = 'light' | 'dark' | null;

/** As web/first/first.js reads it, before the first paint. */
const THEME = 'plenum:theme';

export function chosenTheme(): Theme {
  const kept = readKept(THEME);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

export function chooseTheme(theme: Theme): void {
  keep(THEME, theme);
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
}
