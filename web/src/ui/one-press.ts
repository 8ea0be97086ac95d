import { isSamePress, type Press } from './press.rules.js';

/** What does something when it is pressed. Fields are none of them: a double click marks a word. */
const ACTIONS = 'button, a[href], summary';

/** On what only looks further or moves one step: pressed three times, it means three steps. */
const REPEATS = 'data-repeats';

/**
 * From now on a double click, and a key that is pressed twice or held down, act once on this page:
 * what an action brings (another button, a dialog, a list that has moved up) is under the pointer or
 * has the focus before the second press, which was never meant for it.
 */
export function actOncePerPress(): void {
  let before: (Press & { action: Element }) | undefined;
  const forget = () => (before = undefined);
  const click = (event: MouseEvent) => {
    if (!event.isTrusted) return; // a page's own, as to download a file
    const action = (event.target as Element).closest(ACTIONS);
    if (!action) return forget();
    const press = pressOf(event);
    const isStep = action === before?.action && action.hasAttribute(REPEATS);
    if (!isStep && isSamePress(before, press)) stop(event);
    before = { ...press, action }; // of a whole row of clicks, too, the first alone counts
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return forget();
    // Held down, Enter would press a button, or send a form, anew with each repetition.
    const isHeld = event.key === 'Enter' && event.repeat;
    if (isHeld && (event.target as Element).closest(`${ACTIONS}, input`)) stop(event);
  };
  addEventListener('click', click, { capture: true });
  addEventListener('keydown', keyDown, { capture: true });
  addEventListener('input', forget, { capture: true });
}

function pressOf({ timeStamp: at, clientX: x, clientY: y, detail: count }: MouseEvent): Press {
  return { by: count === 0 ? 'key' : 'pointer', at, x, y, count };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
