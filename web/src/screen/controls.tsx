import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScreenSession } from '../../../src/contract/index.js';
import type { organizerApi } from '../auth/organizer-api.js';
import type { Room } from '../live/room.rules.js';
import { type Action, conduct } from './conduct.js';
import { choose, look, type Look } from './look.js';
import { neighbourOf } from './stage.rules.js';
import { texts } from './texts.js';
import type { Turn } from './use-pages.js';
import type { View } from './use-view.js';

interface Props {
  /** Undefined where who stands at the screen may look, and no more. */
  api: typeof organizerApi | undefined;
  room: Room<ScreenSession>;
  view: View;
  /** Undefined where there is one page. */
  turn: Turn | undefined;
}

/** How long the bar stays when the mouse has come to rest. Milliseconds. */
const REST = 2_500;
/** Whether single keys do something: who speaks to the computer may want them not to (WCAG 2.1.4). */
const KEYS = 'plenum:screen-keys';

/**
 * A bar that shows when the mouse moves, and keys: for the host, who conducts; for whoever stands at
 * a screen opened by its link, what concerns this screen alone. What presenters (the devices) send
 * are the page and arrow keys.
 */
export function Controls({ api, room, view, turn }: Props) {
  const [said, setSaid] = useState('');
  const [hasKeys, setKeys] = useState(() => localStorage.getItem(KEYS) !== 'off');
  const [isOpen, open] = useState(false);
  const isAwake = useMouseAwake();
  const host = useHost(api, room, view, setSaid);
  const shown = [...host, ...viewCommands(room, view, api === undefined)];
  const choices = [...lookChoices(), ...holdChoice(view, turn)];
  const keysAlone: Command[] = [
    {
      keys: ['ArrowDown'],
      label: texts.nextPage,
      run: () => turn?.(1),
      isPossible: turn !== undefined,
    },
    {
      keys: ['ArrowUp'],
      label: texts.previousPage,
      run: () => turn?.(-1),
      isPossible: turn !== undefined,
    },
    { keys: ['?'], label: texts.keysList, run: () => open(!isOpen), isPossible: true },
    {
      keys: ['Escape'],
      label: texts.toQuestion,
      run: () => view.invite(false),
      isPossible: view.isInviting,
    },
  ];
  const all = [...shown, ...choices, ...keysAlone];
  useKeys(hasKeys, all);

  const chooseKeys = (on: boolean) => {
    localStorage.setItem(KEYS, on ? 'on' : 'off');
    setKeys(on);
  };
  return (
    <section
      class="controls"
      aria-label={api ? texts.controls : texts.ownControls}
      data-awake={isAwake || isOpen}
    >
      {shown.map(({ keys, label, isPossible, run }) => (
        <button
          key={label}
          class="button"
          disabled={!isPossible}
          aria-keyshortcuts={hasKeys ? keys.join(' ') : undefined}
          onClick={() => void run()}
        >
          {label} {hasKeys && <kbd aria-hidden="true">{keys[0]}</kbd>}
        </button>
      ))}
      <details
        class="controls-more"
        open={isOpen}
        onToggle={({ currentTarget }) => open(currentTarget.open)}
      >
        <summary class="button">{texts.more}</summary>
        <div class="controls-choices">
          {choices.map(({ keys, label, isOn, run }) => (
            <label class="check small" key={label}>
              <input type="checkbox" checked={isOn} onChange={() => void run()} />
              {label} {hasKeys && <kbd aria-hidden="true">{keys[0]}</kbd>}
            </label>
          ))}
          <label class="check small">
            <input
              type="checkbox"
              checked={hasKeys}
              onChange={({ currentTarget }) => chooseKeys(currentTarget.checked)}
            />
            {texts.keys}
          </label>
          {hasKeys && <KeyList commands={all} />}
        </div>
      </details>
      <p class="controls-said small" role="status">
        {said}
      </p>
    </section>
  );
}

function KeyList({ commands }: { commands: Command[] }) {
  return (
    <dl class="key-list small">
      {commands.map(({ keys, label }) => (
        <div key={label}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{texts.keyNames[key] ?? key}</kbd>
            ))}
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Command {
  /** As `KeyboardEvent.key` has them; the first one is shown. */
  keys: string[];
  label: string;
  isPossible: boolean;
  run: () => unknown;
}

type Choice = Command & { isOn: boolean };

/** What changes the session: the host's alone. */
function useHost(
  api: Props['api'],
  { session }: Room<ScreenSession>,
  view: View,
  say: (text: string) => void,
): Command[] {
  /** One after the other: who presses quickly means each. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  if (!api) return [];
  const { question } = view;
  const isLive = session.status === 'live';
  const isRevealed = question?.resultsRevealed ?? false;
  const run = (action: Action) => {
    const work = () =>
      conduct(api, session.id, action, question?.id).then(
        (isDone) => say(isDone ? '' : texts.noneLeft),
        () => say(texts.failed),
      );
    queue.current = queue.current.then(work);
    return queue.current;
  };
  return [
    {
      keys: ['n', 'PageDown', 'ArrowRight'],
      label: texts.next,
      isPossible: session.status !== 'ended',
      // Who has looked back comes forward again first.
      run: () => view.look(1) || run('next'),
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
  ];
}

/** What this screen shows, and nobody else's. */
function viewCommands({ session }: Room<ScreenSession>, view: View, hasNoNext: boolean): Command[] {
  const { question, isInviting } = view;
  const has = (steps: -1 | 1) =>
    question !== undefined && neighbourOf(session, question.id, steps) !== undefined;
  const forward: Command = {
    keys: ['n', 'PageDown', 'ArrowRight'],
    label: texts.later,
    isPossible: has(1),
    run: () => view.look(1),
  };
  return [
    {
      keys: ['p', 'PageUp', 'ArrowLeft'],
      label: texts.back,
      isPossible: has(-1),
      run: () => view.look(-1),
    },
    ...(hasNoNext ? [forward] : []),
    {
      keys: ['q'],
      label: isInviting ? texts.toQuestion : texts.largeQr,
      isPossible: question !== undefined,
      run: () => view.invite(!isInviting),
    },
    { keys: ['f'], label: texts.fullScreen, isPossible: true, run: toggleFullScreen },
  ];
}

const lookKeys: readonly [keyof Look, key: string][] = [
  ['qr', 'j'],
  ['winner', 'w'],
  ['sorted', 's'],
  ['colours', 'k'],
];

function lookChoices(): Choice[] {
  return lookKeys.map(([name, key]) => ({
    keys: [key],
    label: texts.looks[name],
    isPossible: true,
    isOn: look.value[name],
    run: () => choose({ [name]: !look.value[name] }),
  }));
}

function holdChoice({ isHeld, hold }: View, turn: Props['turn']): Choice[] {
  return turn
    ? [
        {
          keys: ['h'],
          label: texts.holdPage,
          isPossible: true,
          isOn: isHeld,
          run: () => hold(!isHeld),
        },
      ]
    : [];
}

/** With the layout: what is shown of the keys is what they do. */
function useKeys(areOn: boolean, commands: Command[]): void {
  useLayoutEffect(() => {
    if (!areOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
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

/** Browsers that know no full screen, or refuse it, stay as they are. */
async function toggleFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen());
  } catch {
    // It was a wish.
  }
}
