import { keep, readKept } from '../browser/storage.js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Whether single keys do something: who speaks to the computer may want them not to (WCAG 2.1.4). */
const CHOICE = 'plenum:screen-keys';
/** A key that is pressed again sooner bounced, or was pressed twice by habit. Milliseconds. */
const BOUNCE = 300;

/** What a key does, beside its button. */
export interface Command {
  /** As `KeyboardEvent.key` has them; the first one is shown. */
  keys: readonly string[];
  isPossible: boolean;
  /** Whether it only looks further: pressed three times, it means three steps. */
  repeats?: boolean;
  /** Its answer is not awaited here. */
  run: () => unknown;
}

/** Whether keys are on, as it was chosen on this device, and what turns them on or off. */
export function useKeysChoice(): [areOn: boolean, choose: (on: boolean) => void] {
  const [areOn, set] = useState(() => readKept(CHOICE) !== 'off');
  const choose = (on: boolean) => {
    set(on);
    keep(CHOICE, on ? 'on' : 'off');
  };
  return [areOn, choose];
}

/**
 * Has keys do what the buttons do, where no field has the focus and no dialog waits for an answer.
 * With the layout: what is shown of the keys is what they do.
 */
export function useCommandKeys(areOn: boolean, commands: readonly Command[]): void {
  const before = useRef({ key: '', at: -Infinity });
  useLayoutEffect(() => {
    if (!areOn) return;
    const press = (event: KeyboardEvent) => {
      const { key, timeStamp: at } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || isForAnother(event)) return;
      const command = commands.find(({ keys }) => keys.includes(key));
      if (!command) return;
      const isAgain =
        event.repeat ||
        (!command.repeats && before.current.key === key && at - before.current.at < BOUNCE);
      before.current = { key, at };
      if (!command.isPossible && !isAgain) return;
      event.preventDefault();
      if (!isAgain) command.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function isForAnother({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  // A box to tick takes no letters.
  const fields = 'input:not([type=checkbox]), select, textarea, [contenteditable]';
  return target instanceof Element && target.closest(fields) !== null;
}
