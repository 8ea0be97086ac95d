import type { ComponentType } from 'preact';
import type { QaItem } from '../../../src/contract/index.js';
import { findIn } from '../kinds/registry.js';
import type { QaOnStageProps } from '../qa/screen/on-stage.js';
import { pinnedOf } from '../qa/screen/stage.rules.js';
import type { View } from './use-view.js';

const load = () => import('../qa/screen/on-stage.js').then(({ QaOnStage }) => QaOnStage);

/** Loaded where the screen first shows any of it. */
const partOf = findIn<ComponentType<QaOnStageProps>>({}, { pinned: load, list: load });

export interface QaOnStage {
  Part: ComponentType<QaOnStageProps>;
  shown: { is: 'pinned'; item: QaItem } | { is: 'list'; items: readonly QaItem[] };
}

/** What the hall sees of what the audience asks, in place of the poll's question; undefined: nothing. */
export function qaOnStage(items: readonly QaItem[] | undefined, view: View): QaOnStage | undefined {
  const shown = items && !view.isInviting ? shownOf(items, view) : undefined;
  const Part = shown && partOf({ kind: shown.is });
  return Part && { Part, shown };
}

function shownOf(items: readonly QaItem[], view: View): QaOnStage['shown'] | undefined {
  const item = pinnedOf(items);
  if (item) return { is: 'pinned', item };
  return view.isListing ? { is: 'list', items } : undefined;
}
