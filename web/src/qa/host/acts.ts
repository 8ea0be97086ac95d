import type { QaItem } from '../../../../src/contract/index.js';
import { isOnScreen } from '../arrange.rules.js';
import type { Act } from './calls.js';
import { texts } from './texts.js';

/** What a press asks for: what is done at once, or what a dialog asks about first. */
export type Asked = Act | { does: 'reply' | 'ask-merge' | 'ask-delete'; id: string };

export interface OfferedAct {
  /** Stays the same where the words change: the focus stays on it. */
  name: string;
  label: string;
  isPressed?: boolean;
  asks: Asked;
}

/** What can be done to an item now: what is pressed often, and the rest. */
export function actsOn(item: QaItem): {
  often: OfferedAct[];
  rest: OfferedAct[];
} {
  const { id, status } = item;
  const { acts } = texts;
  const to = (
    name: string,
    label: string,
    change: (Act & { does: 'change' })['to'],
  ): OfferedAct => ({
    name,
    label,
    asks: { does: 'change', id, to: change },
  });
  const show = to('show', acts.show, { status: 'shown' });
  const hide = to('hide', acts.hide, { status: 'hidden' });
  const pin: OfferedAct = isOnScreen(item)
    ? { ...to('pin', acts.unpin, { pinned: false }), isPressed: true }
    : to('pin', acts.pin, { pinned: true });
  const reply: OfferedAct = { name: 'reply', label: acts.reply, asks: { does: 'reply', id } };
  const merge: OfferedAct = { name: 'merge', label: acts.merge, asks: { does: 'ask-merge', id } };
  const remove: OfferedAct = {
    name: 'delete',
    label: acts.delete,
    asks: { does: 'ask-delete', id },
  };
  const putBack = to('put-back', acts.putBack, { status: 'pending' });
  switch (status) {
    case 'pending':
      return { often: [show, hide, pin], rest: [merge, remove] };
    case 'shown': {
      const answered = to('answered', acts.answered, {
        status: 'answered',
        pinned: false,
      });
      return { often: [pin, answered, reply, hide], rest: [putBack, merge, remove] };
    }
    case 'answered': {
      const again = to('show', acts.showAgain, { status: 'shown' });
      return { often: [reply, again], rest: [hide, merge, remove] };
    }
    case 'hidden':
      return { often: [show], rest: [merge, remove] };
  }
}
