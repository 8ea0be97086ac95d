import type { ComponentChildren } from 'preact';
import { ErrorNotice } from '../host/error-notice.js';
import { texts } from './texts.js';

interface Props {
  /** Of the query that reads it, page after page. */
  pages: {
    error: unknown;
    isPending: boolean;
    isSuccess: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  label: string;
  isEmpty: boolean;
  /** Its rows. */
  children: ComponentChildren;
}

/** A list that is newest first, and the way to what is older. */
export function List({ pages, label, isEmpty, children }: Props) {
  return (
    <>
      <ErrorNotice error={pages.error} />
      <ul class="rows admin-rows" aria-label={label} aria-busy={pages.isPending}>
        {children}
      </ul>
      {pages.isSuccess && isEmpty && <p class="empty muted">{texts.none}</p>}
      {pages.hasNextPage && (
        <button
          class="button admin-older"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {texts.older}
        </button>
      )}
    </>
  );
}
