import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import {
  type HallSettings,
  type QaItem,
  type QaSort,
  qaSorts,
  type QaStatus,
  qaStatuses,
} from '../../../../src/contract/index.js';
import { ConfirmDialog } from '../../host/confirm-dialog.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { useAction } from '../../host/use-action.js';
import { type Ideas, IdeasBar, usePicked } from '../../ideas/ideas-bar.js';
import { Announcer } from '../../ui/announcer.js';
import { SelectField } from '../../ui/select-field.js';
import type { LiveList } from '../live-list.js';
import { useSettingsChange } from '../use-settings-change.js';
import { usePlaces } from '../use-places.js';
import type { Asked, OfferedAct } from './acts.js';
import { type Act, type Api, send } from './calls.js';
import { MergeDialog } from './merge-dialog.js';
import { ReplyDialog } from './reply-dialog.js';
import { focusIn, Section } from './section.js';
import { texts } from './texts.js';
import './panel.css';

export interface QaPanelProps {
  /** As who moderates: the organizer, or a moderator. */
  api: Api;
  list: LiveList;
  settings: Pick<HallSettings, 'identity' | 'qa' | 'qaAnonymous' | 'qaDownvotes'>;
  /** Where some can be made a question of. */
  ideas?: Ideas;
}

type Dialog = Exclude<Asked, Act>;

/** Where the focus goes when the page has been drawn anew. */
interface Focus {
  id: string | undefined;
  act: string;
}

const sectionOf = ({ status }: QaItem): QaStatus => status;

/** What the audience asks, as its host or a moderator lets the hall see it or not. */
export function QaPanel({ api, list, settings, ideas }: QaPanelProps) {
  const picked = usePicked();
  useSettingsChange(list, settings);
  const panel = useRef<HTMLDivElement>(null);
  const { isHeld, ...holding } = useHold();
  const { qaDownvotes } = settings;
  const [chosen, setSort] = useState<QaSort>('top');
  const sorts = qaSorts.filter((one) => one !== 'controversial' || qaDownvotes);
  const sort = sorts.includes(chosen) ? chosen : 'top';
  const [dialog, ask] = useState<Dialog>();
  const [said, say] = useState('');
  const items = list.items.value;
  const isLoading = list.readings.value === 0;
  const { places, isBehind, update } = usePlaces({
    sections: qaStatuses,
    items,
    sort,
    sectionOf,
    cue: items, // whatever happens
    isHeld,
  });
  const focus = useRef<Focus>();
  const change = useAction({
    mutationFn: (act: Act) => send(api, act),
    onError: () => list.refresh(),
  });
  const close = () => {
    ask(undefined);
    change.reset();
  };
  /** @param act the button that was pressed */
  const run = (asked: Act, act: { name: string; label: string }) => {
    const { id } = asked;
    const next = nextTo(places, id);
    const { text = '', status: before } = list.find(id) ?? {};
    change.mutate(asked, {
      onSuccess: (changed) => {
        list.change(changed);
        const stays = list.find(id)?.status === before;
        focus.current = { id: stays ? id : next, act: act.name };
        update();
        close();
        say(texts.done(act.label, text));
      },
    });
  };
  const onAct = (asked: Asked, act: OfferedAct) => {
    change.reset();
    if (isAct(asked)) run(asked, act);
    else ask(asked);
  };
  useLayoutEffect(() => {
    const wanted = focus.current;
    if (!wanted) return;
    focus.current = undefined;
    focusIn(panel.current?.querySelector(`[data-id="${wanted.id}"]`), wanted.act);
  });
  const item = dialog && list.find(dialog.id);
  const { isPending, error } = change;
  const inDialog = { isBusy: isPending, error, onClose: close };
  return (
    <div class="qa-panel" ref={panel} {...holding}>
      <div class="qa-panel-head">
        <SelectField
          label={texts.sort}
          value={sort}
          choices={sorts.map((one) => [one, texts.sorts[one]])}
          onValue={(next) => setSort(next as QaSort)}
        />
        <button type="button" class="button qa-panel-update" data-shown={isBehind} onClick={update}>
          {texts.newOrder}
        </button>
        <p class="hint">{texts.keysHint}</p>
      </div>
      {!dialog && <ErrorNotice error={error} />}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <Waiting items={items} />
      {ideas && <IdeasBar ideas={ideas} picked={picked} />}
      <div class="qa-parts" data-mode={settings.qa}>
        {qaStatuses.map((section) => (
          <Section
            key={section}
            section={section}
            ids={places[section]}
            find={(id) => list.find(id)}
            count={items.filter(({ status }) => status === section).length}
            isLoading={isLoading}
            hasDownvotes={qaDownvotes}
            onAct={onAct}
            {...(ideas && { picked })}
          />
        ))}
      </div>
      {item && dialog.does === 'reply' && (
        <ReplyDialog
          {...inDialog}
          item={item}
          onAct={(act) => run(act, { name: 'reply', label: texts.acts.reply })}
        />
      )}
      {item && dialog.does === 'ask-merge' && (
        <MergeDialog
          {...inDialog}
          item={item}
          items={items}
          onAct={(act) => run(act, { name: 'merge', label: texts.acts.merge })}
        />
      )}
      {item && dialog.does === 'ask-delete' && (
        <ConfirmDialog
          {...inDialog}
          title={texts.deleteTitle}
          hint={texts.deleteHint(item.text)}
          action={texts.acts.delete}
          onConfirm={() =>
            run({ does: 'delete', id: item.id }, { name: 'delete', label: texts.acts.delete })
          }
        />
      )}
    </div>
  );
}

/** Tells who does not see it how many wait. */
function Waiting({ items }: { items: readonly QaItem[] }) {
  const waiting = items.filter(({ status }) => status === 'pending').length;
  return <Announcer text={waiting > 0 ? texts.waiting(waiting) : ''} />;
}

function isAct(asked: Asked): asked is Act {
  return asked.does === 'change' || asked.does === 'merge' || asked.does === 'delete';
}

/** Where one goes on when this one has gone: to the one behind it, else before it. */
function nextTo(places: Readonly<Record<QaStatus, readonly string[]>>, id: string) {
  const ids = Object.values(places).find((some) => some.includes(id)) ?? [];
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1];
}

/** Whether a pointer or the focus is in a part: drawn anew when it leaves, to be put in order then. */
function useHold() {
  const held = useRef({ pointer: false, focus: false });
  const [, draw] = useReducer((times: number, _: void) => times + 1, 0);
  const hold = (by: 'pointer' | 'focus', is: boolean) => () => {
    held.current[by] = is;
    if (!is) draw();
  };
  return {
    isHeld: () => held.current.pointer || held.current.focus,
    onPointerEnter: hold('pointer', true),
    onPointerLeave: hold('pointer', false),
    onFocusIn: hold('focus', true),
    onFocusOut: hold('focus', false),
  };
}
