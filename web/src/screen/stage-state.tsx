import type { ComponentChildren } from 'preact';
import { formatNumber } from '../texts/locale.js';
import { texts } from './texts.js';
import type { FittedPages } from './use-fitted-pages.js';

interface Props {
  isSmall: boolean;
  /** Where there may be several. */
  at?: Pick<FittedPages, 'page' | 'pages'>;
  /** Before that. */
  children?: ComponentChildren;
}

/** What is so of what is on the stage: in pills, above it. */
export function StageState({ isSmall, at, children }: Props) {
  return (
    <div class="stage-state" role="status">
      {children}
      {at && at.pages > 1 && <PageNumber {...at} />}
      {isSmall && (
        <span class="state">
          <bdi>{texts.small}</bdi>
        </span>
      )}
    </div>
  );
}

/** Not told anew at each turn: who hears it hears the result. */
function PageNumber({ page, pages }: Pick<FittedPages, 'page' | 'pages'>) {
  return (
    <span class="state numbers" data-state="page" aria-hidden="true">
      <bdi>{`${formatNumber(page + 1)}/${formatNumber(pages)}`}</bdi>
    </span>
  );
}
