import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScreenSession } from '../../../src/contract/index.js';
import type { organizerApi } from '../auth/organizer-api.js';
import { toggleFullScreen } from '../browser/full-screen.js';
import { keep, readKept } from '../browser/storage.js';
import type { Room } from '../live/room.rules.js';
import { type Action, conduct } from './conduct.js';
import { LookFields } from '../ui/look-fields.js';
import { onStage } from './stage.rules.js';
import { texts } from './texts.js';

interface Props {
  api: typeof organizerApi;
  sessionId: string;
  room: Room<ScreenSession>;
}

/** How long the bar stays when the mouse has come to rest. Milliseconds. */
const REST = 2_500;
/** Whether single keys do something: who speaks to the computer may want them not to (WCAG 2.1.4). */
const KEYS = 'plenum:screen-keys';

/** For the host at the computer of the screen: a bar that shows when the mouse moves, and keys. */
export function Controls({ api, sessionId, room }: Props) {
  /** One after the other: who presses quickly means each. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const [said, setSaid] = useState('');
  const [hasKeys, setKeys] = useState(() => readKept(KEYS) !== 'off');
  const isAwake = useMouseAwake();
  const question = onStage(room.session);
  const isLive = room.session.status === 'live';
  const isRevealed = question?.resultsRevealed ?? false;

  const run = (action: Action) => {
    const work = () =>
      conduct(api, sessionId, action).then(
        (isDone) => setSaid(isDone ? '' : texts.noneLeft),
        () => setSaid(texts.failed),
      );
    queue.current = queue.current.then(work);
    return queue.current;
  };
  const commands: Command[] = [
    {
      keys: ['n', 'PageDown', 'ArrowRight'],
      label: texts.next,
      isPossible: room.session.status !== 'ended',
      run: () => run('next'),
    },
    question?.status === 'open'
      ? { keys: ['c'], label: texts.close, isPossible: isLive, run: () => run('close') }
      : {
          keys: ['o'],
          label: texts.open,
          isPossible: isLive && question !== undefined,
          run: () => run('open'),
        },
    {
      keys: ['r'],
      label: isRevealed ? texts.hide : texts.reveal,
      isPossible: question !== undefined,
      run: () => run(isRevealed ? 'hide' : 'reveal'),
    },
    { keys: ['f'], label: texts.fullScreen, isPossible: true, run: toggleFullScreen },
  ];
  useKeys(hasKeys, commands);

  const chooseKeys = (on: boolean) => {
    keep(KEYS, on ? 'on' : 'off');
    setKeys(on);
  };
  return (
    <section class="controls" aria-label={texts.controls} data-awake={isAwake}>
      {commands.map(({ keys, label, isPossible, run: onClick }) => (
        <button
          key={label}
          class="button"
          disabled={!isPossible}
          aria-keyshortcuts={hasKeys ? keys.join(' ') : undefined}
          onClick={() => void onClick()}
        >
          {label} {hasKeys && <kbd aria-hidden="true">{keys[0]}</kbd>}
        </button>
      ))}
      <label class="check small">
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={({ currentTarget }) => chooseKeys(currentTarget.checked)}
        />
        {texts.keys}
      </label>
      <LookFields />
      <p class="controls-said small" role="status">
        {said}
      </p>
    </section>
  );
}

interface Command {
  /** As `KeyboardEvent.key` has them; the first one is shown. */
  keys: string[];
  label: string;
  isPossible: boolean;
  run: () => Promise<void>;
}

/** With the layout: what is shown of the keys is what they do. */
function useKeys(areOn: boolean, commands: Command[]): void {
  useLayoutEffect(() => {
    if (!areOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof HTMLSelectElement) return; // letters choose there
      const command = commands.find(({ keys }) => keys.includes(event.key));
      if (!command?.isPossible) return;
      event.preventDefault();
      void command.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function useMouseAwake(): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), REST);
    const move = () => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), REST);
    };
    addEventListener('pointermove', move);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', move);
    };
  }, []);
  return isAwake;
}
