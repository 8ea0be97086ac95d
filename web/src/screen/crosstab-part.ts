import type { ComponentType } from 'preact';
import type { CrossTab } from '../../../src/contract/index.js';
import type { CrosstabOnStageProps } from '../crosstabs/screen/on-stage.js';
import { findIn } from '../kinds/registry.js';
import type { View } from './use-view.js';

const load = () =>
  import('../crosstabs/screen/on-stage.js').then(({ CrosstabOnStage }) => CrosstabOnStage);

/** Loaded where the screen first shows one. */
const partOf = findIn<ComponentType<CrosstabOnStageProps>>({}, { crosstab: load });

/** What the hall sees of one question by another, in place of the question; undefined: nothing. */
export function crosstabOnStage(crosstab: CrossTab | undefined, view: View) {
  const Part = crosstab && !view.isInviting ? partOf({ kind: 'crosstab' }) : undefined;
  return Part && crosstab && { Part, crosstab };
}
