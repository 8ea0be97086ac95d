import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenSession } from '../../../src/contract/index.js';
import type { organizerApi } from '../auth/organizer-api.js';
import { toggleFullScreen } from '../browser/full-screen.js';
import type { Room } from '../live/room.rules.js';
import { ActionButton } from '../ui/action-button.js';
import { type Command, useCommandKeys, useKeysChoice } from '../ui/command-keys.js';
import { type Action, conduct } from './conduct.js';
import { onStage } from './stage.rules.js';
import { texts } from './texts.js';

interface Props {
  api: typeof organizerApi;
  sessionId: string;
  room: Room<ScreenSession>;
}

/** How long the bar stays when the mouse has come to rest. Milliseconds. */
const REST = 2_500;

/** For the host at the computer of the screen: a bar that shows when the mouse moves, and keys. */
export function Controls({ api, sessionId, room }: Props) {
  /** One after the other, and none while the same is still awaited. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const awaited = useRef(new Set<Action>());
  const [said, setSaid] = useState('');
  const [hasKeys, chooseKeys] = useKeysChoice();
  const isAwake = useMouseAwake();
  const question = onStage(room.session);
  const isLive = room.session.status === 'live';
  const isOpen = question?.status === 'open';
  const isRevealed = question?.resultsRevealed ?? false;

  const run = (action: Action) => {
    if (awaited.current.has(action)) return;
    awaited.current.add(action);
    const work = () =>
      conduct(api, sessionId, action)
        .then(
          (isDone) => setSaid(isDone ? '' : texts.noneLeft),
          () => setSaid(texts.failed),
        )
        .finally(() => awaited.current.delete(action));
    queue.current = queue.current.then(work);
  };
  const commands: LabelledCommand[] = [
    {
      keys: ['n', 'PageDown', 'ArrowRight'],
      label: texts.next,
      isPossible: room.session.status !== 'ended',
      run: () => run('next'),
    },
    {
      keys: ['o'],
      label: texts.open,
      isPossible: isLive && question !== undefined && !isOpen,
      run: () => run('open'),
    },
    { keys: ['c'], label: texts.close, isPossible: isLive && isOpen, run: () => run('close') },
    {
      keys: isRevealed ? [] : ['r'],
      label: texts.reveal,
      isPossible: question !== undefined && !isRevealed,
      run: () => run('reveal'),
    },
    {
      keys: isRevealed ? ['r'] : [],
      label: texts.hide,
      isPossible: isRevealed,
      run: () => run('hide'),
    },
    { keys: ['f'], label: texts.fullScreen, isPossible: true, run: () => void toggleFullScreen() },
  ];
  useCommandKeys(hasKeys, commands);

  return (
    <section class="controls" aria-label={texts.controls} data-awake={isAwake}>
      {commands.map(({ keys, label, isPossible, run: onAct }) => (
        <ActionButton
          key={label}
          isPossible={isPossible}
          onAct={onAct}
          shortcut={hasKeys ? keys[0] : undefined}
        >
          {label}
        </ActionButton>
      ))}
      <label class="check small">
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={({ currentTarget }) => chooseKeys(currentTarget.checked)}
        />
        {texts.keys}
      </label>
      <p class="controls-said small" role="status">
        {said}
      </p>
    </section>
  );
}

interface LabelledCommand extends Command {
  label: string;
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
