import { type ComponentChild, render } from 'preact';
import { declareLanguage } from '../texts/locale.js';
import { keepTextsRight } from './changing-text.js';
import { FaultBoundary, watchForFaults } from './fault-notice.js';

/**
 * Shows a page: what each of them begins with.
 * @param page makes it, when all is ready for it
 */
export function showPage(page: () => ComponentChild): void {
  watchForFaults();
  keepTextsRight();
  declareLanguage();
  const place = document.getElementById('page')!;
  place.replaceChildren(); // what was there until the page was
  render(<FaultBoundary>{page()}</FaultBoundary>, place);
}
