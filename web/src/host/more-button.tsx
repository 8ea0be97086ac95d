import { texts } from './texts.js';

interface Props {
  /** Of a list that comes page by page. */
  pages: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  class?: string;
}

/** Shows the next page of a list; nothing where there is none. */
export function MoreButton({ pages, class: look = 'button small' }: Props) {
  if (!pages.hasNextPage) return null;
  return (
    <button
      type="button"
      class={look}
      disabled={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {texts.more}
    </button>
  );
}
