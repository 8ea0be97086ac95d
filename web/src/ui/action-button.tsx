import type { ComponentChildren, ComponentProps } from 'preact';

type Props = Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'class'> & {
  class?: string;
  /** Where it is not, the button stays at its place, and keeps the focus. */
  isPossible: boolean;
  onAct: () => void;
  /** What the button's key is, where keys are on. */
  shortcut?: string | undefined;
  /** Whether it only looks further: pressed three times, it means three steps. */
  repeats?: boolean;
  children: ComponentChildren;
};

/**
 * One action at a place of its own: what cannot be done now stays there and does nothing, so that no
 * other action comes under the pointer or gets the focus.
 */
export function ActionButton({ isPossible, onAct, shortcut, repeats, children, ...button }: Props) {
  return (
    <button
      {...button}
      type="button"
      class={`button ${button.class ?? ''}`}
      aria-disabled={!isPossible}
      aria-keyshortcuts={shortcut}
      data-repeats={repeats ? true : undefined}
      onClick={() => isPossible && onAct()}
    >
      {children} {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
