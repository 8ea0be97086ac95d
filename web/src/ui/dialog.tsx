import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  onClose: () => void;
  /** Whether it must be answered: Escape does not close it then. */
  isFirm?: boolean;
  /** Beside that of all dialogs. */
  class?: string;
  children: ComponentChildren;
}

/** In front of the page, which waits; the browser keeps the focus inside. */
export function Dialog({ title, onClose, isFirm = false, children, ...own }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current!;
    // Firefox before 98 knows no dialogs: it is a box in front of the page then.
    if (!('showModal' in dialog)) return showAsBox(dialog);
    dialog.showModal();
    dialog.scrollTop = 0; // the focus may begin at its end, but who reads does not
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${own.class ?? ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // whoever shows it takes it away
        if (!isFirm) onClose();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape' && !isFirm && !('showModal' in currentTarget)) onClose();
      }}
    >
      <div class="dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

/** @returns what gives the focus back */
function showAsBox(dialog: HTMLElement): () => void {
  const before = document.activeElement as HTMLElement | null;
  dialog.setAttribute('open', '');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.querySelector<HTMLElement>('input, select, textarea, button, a')?.focus();
  return () => before?.focus();
}
