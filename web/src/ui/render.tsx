import { type ComponentChild, render } from 'preact';
import { declareLanguage } from '../texts/locale.js';
import { keepTextsRight } from './changing-text.js';
import { FaultBoundary, watchForFaults } from './fault-notice.js';
import { LookFields } from './look-fields.js';

/**
 * Shows a page: what each of them begins with.
 * @param page makes it, when all is ready for it
 * @param hasFooter whether colours and language can be chosen below it: the hall is shown no such thing
 */
export function showPage(page: () => ComponentChild, hasFooter = true): void {
  watchForFaults();
  keepTextsRight();
  declareLanguage();
  document.body.toggleAttribute('data-footer', hasFooter);
  const place = document.getElementById('page')!;
  place.replaceChildren(); // what was there until the page was
  render(
    <FaultBoundary>
      {page()}
      {hasFooter && (
        <footer>
          <LookFields />
        </footer>
      )}
    </FaultBoundary>,
    place,
  );
}
