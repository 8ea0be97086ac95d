import { useEffect, useRef, useState } from 'preact/hooks';
import type { QaItem, ScreenSession } from '../../../src/contract/index.js';
import type { organizerApi } from '../auth/organizer-api.js';
import { toggleFullScreen } from '../browser/full-screen.js';
import type { Room } from '../live/room.rules.js';
import { ActionButton } from '../ui/action-button.js';
import { type Command, useCommandKeys, useKeysChoice } from '../ui/command-keys.js';
import { pinnedOf } from '../qa/screen/stage.rules.js';
import { type Action, conduct, letGo, takeOff } from './conduct.js';
import { LookFields } from '../ui/look-fields.js';
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
  /** Undefined where the audience cannot ask anything now. */
  qa: readonly QaItem[] | undefined;
  /** Whether there is a leaderboard that the hall may see now. */
  hasBoard: boolean;
  /** Whether a cross-tab is shown. */
  hasCrosstab: boolean;
  /** Undefined where there is one page. */
  turn: Turn | undefined;
}

/** How long the bar stays when the mouse has come to rest. Milliseconds. */
const REST = 2_500;

/**
 * A bar that shows when the mouse moves, and keys: for the host, who conducts; for whoever stands at
 * a screen opened by its link, what concerns this screen alone. What presenters (the devices) send
 * are the page and arrow keys.
 */
export function Controls(props: Props) {
  const { api, room, view, qa, hasBoard, hasCrosstab, turn } = props;
  const [said, setSaid] = useState('');
  const [hasKeys, chooseKeys] = useKeysChoice();
  const [isOpen, open] = useState(false);
  const isAwake = useMouseAwake();
  const host = useHost(api, room, view, setSaid);
  const shown = [
    ...host,
    ...viewCommands(room, view, api === undefined),
    ...qaCommands(api, qa, view, setSaid),
    ...boardCommand(room, view, hasBoard),
    ...(api && hasCrosstab ? [crosstabCommand(api, room, setSaid)] : []),
  ];
  const choices = [...lookChoices(room), ...holdChoice(view, turn)];
  const keysAlone: LabelledCommand[] = [
    {
      keys: ['ArrowDown'],
      label: texts.nextPage,
      run: () => turn?.(1),
      isPossible: turn !== undefined,
      repeats: true,
    },
    {
      keys: ['ArrowUp'],
      label: texts.previousPage,
      run: () => turn?.(-1),
      isPossible: turn !== undefined,
      repeats: true,
    },
    { keys: ['?'], label: texts.keysList, run: () => open(!isOpen), isPossible: true },
    {
      keys: ['Escape'],
      label: texts.toQuestion,
      run: () => view.invite(false),
      isPossible: view.isInviting || view.isListing || view.isRanking,
    },
  ];
  const all = [...shown, ...choices, ...keysAlone];
  useCommandKeys(hasKeys, all);

  return (
    <section
      class="controls"
      aria-label={api ? texts.controls : texts.ownControls}
      data-awake={isAwake || isOpen}
    >
      {shown.map(({ keys, label, isPossible, repeats, run }) => (
        <ActionButton
          key={label}
          isPossible={isPossible}
          repeats={repeats ?? false}
          onAct={run}
          shortcut={hasKeys ? keys[0] : undefined}
        >
          {label}
        </ActionButton>
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
              <input type="checkbox" checked={isOn} onChange={run} />
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
          {api && <LookFields />}
          {hasKeys && <KeyList commands={all} />}
        </div>
      </details>
      <p class="controls-said small" role="status">
        {said}
      </p>
    </section>
  );
}

function KeyList({ commands }: { commands: LabelledCommand[] }) {
  return (
    <dl class="key-list small">
      {commands
        .filter(({ keys }) => keys.length > 0)
        .map(({ keys, label }) => (
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

interface LabelledCommand extends Command {
  label: string;
}

type Choice = LabelledCommand & { isOn: boolean };

/** What changes the session: the host's alone. */
function useHost(
  api: Props['api'],
  { session }: Room<ScreenSession>,
  view: View,
  say: (text: string) => void,
): LabelledCommand[] {
  /** One after the other, and none while the same is still awaited. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const awaited = useRef(new Set<Action>());
  if (!api) return [];
  const { question } = view;
  const isLive = session.status === 'live';
  const isOpen = question?.status === 'open';
  const isRevealed = question?.resultsRevealed ?? false;
  const run = (action: Action) => {
    if (awaited.current.has(action)) return;
    awaited.current.add(action);
    const work = () =>
      conduct(api, session.id, action, question?.id)
        .then(
          (isDone) => say(isDone ? '' : texts.noneLeft),
          () => say(texts.failed),
        )
        .finally(() => awaited.current.delete(action));
    queue.current = queue.current.then(work);
  };
  return [
    {
      keys: ['n', 'PageDown', 'ArrowRight'],
      label: texts.next,
      isPossible: session.status !== 'ended',
      // Who has looked back comes forward again first.
      run: () => view.look(1) || run('next'),
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
  ];
}

/** What this screen shows, and nobody else's. */
function viewCommands(
  { session }: Room<ScreenSession>,
  view: View,
  hasNoNext: boolean,
): LabelledCommand[] {
  const { question, isInviting } = view;
  const has = (steps: -1 | 1) =>
    question !== undefined && neighbourOf(session, question.id, steps) !== undefined;
  const forward: LabelledCommand = {
    keys: ['n', 'PageDown', 'ArrowRight'],
    label: texts.later,
    isPossible: has(1),
    repeats: true,
    run: () => view.look(1),
  };
  return [
    {
      keys: ['p', 'PageUp', 'ArrowLeft'],
      label: texts.back,
      isPossible: has(-1),
      repeats: true,
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

/** What this screen shows of what the audience asks; the host also lets go of what is pinned. */
function qaCommands(
  api: Props['api'],
  items: Props['qa'],
  view: View,
  say: (text: string) => void,
): LabelledCommand[] {
  if (!items) return [];
  const pinned = pinnedOf(items);
  const run = (isAnswered: boolean) => () =>
    letGo(api!, pinned!.id, isAnswered).then(
      () => say(''),
      () => say(texts.failed),
    );
  const isPossible = pinned !== undefined;
  return [
    {
      keys: ['l'],
      label: view.isListing ? texts.toQuestion : texts.qaList,
      isPossible: true,
      run: () => view.list(!view.isListing),
    },
    ...(api
      ? [
          { keys: ['a'], label: texts.qaAnswered, isPossible, run: run(true) },
          { keys: ['u'], label: texts.qaUnpin, isPossible, run: run(false) },
        ]
      : []),
  ];
}

/** The leaderboard, over the question, or in place of the podium. */
function boardCommand(
  { session }: Room<ScreenSession>,
  view: View,
  hasBoard: boolean,
): LabelledCommand[] {
  if (!hasBoard) return [];
  const back = session.status === 'ended' ? texts.podium : texts.toQuestion;
  return [
    {
      keys: ['b'],
      label: view.isRanking ? back : texts.board,
      isPossible: true,
      run: () => view.rank(!view.isRanking),
    },
  ];
}

/** Takes the cross-tab away, from all screens. */
function crosstabCommand(
  api: NonNullable<Props['api']>,
  { session }: Room<ScreenSession>,
  say: (text: string) => void,
): LabelledCommand {
  return {
    keys: ['x'],
    label: texts.crosstabOff,
    isPossible: true,
    run: () => void takeOff(api, session.id).catch(() => say(texts.failed)),
  };
}

const lookKeys: readonly [keyof Look, key: string][] = [
  ['qr', 'j'],
  ['winner', 'w'],
  ['sorted', 's'],
  ['colours', 'k'],
];
/** Offered where the session has a leaderboard after each question. */
const boardKey: (typeof lookKeys)[number] = ['board', 'd'];

function lookChoices({ session }: Room<ScreenSession>): Choice[] {
  const hasBoard = session.settings.leaderboard === 'after_question';
  return [...lookKeys, ...(hasBoard ? [boardKey] : [])].map(([name, key]) => ({
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
