import { useEffect, useState } from 'preact/hooks';

/** What a sheet's own entry of the history is marked with. */
interface Mark {
  qa?: true;
}

const isMarked = () => (history.state as Mark | null)?.qa === true;

/**
 * A sheet over the page with an entry of its own in the history: “back” leaves the sheet, and not the
 * poll. It is still open after a reload.
 */
export function useSheet(): { isOpen: boolean; open: () => void; close: () => void } {
  const [isOpen, setOpen] = useState(isMarked);
  useEffect(() => {
    const look = () => setOpen(isMarked());
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);
  return {
    isOpen,
    open() {
      history.pushState({ qa: true } satisfies Mark, '');
      setOpen(true);
    },
    close() {
      if (isMarked()) history.back();
      else setOpen(false);
    },
  };
}
