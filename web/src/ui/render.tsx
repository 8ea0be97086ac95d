import { type ComponentChild, render } from 'preact';
import { declareLanguage } from '../texts/locale.js';
import { keepTextsRight } from './changing-text.js';
import { FaultBoundary, watchForFaults } from './fault-notice.js';
import '../styles/base.css';
import '../styles/door.css';

/**
 * Shows a page: what each of them begins with.
 * @param page makes it, when all is ready for it
 */
export function showPage(page: () => ComponentChild): void {
  watchForFaults();
  keepTextsRight();
  declareLanguage();
  render(<FaultBoundary>{page()}</FaultBoundary>, document.getElementById('page')!);
}
