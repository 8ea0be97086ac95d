import type { Kind, KindValues } from './edit.rules.js';
import type { EditingKind } from './editing-kind.js';
import { motion } from './motion/edit.js';
import { multipleChoice } from './multiple-choice/edit.js';
import { ranking } from './ranking/edit.js';
import { numeric } from './numeric/edit.js';
import { points } from './points/edit.js';
import { openText } from './open-text/edit.js';
import { rating } from './rating/edit.js';
import { scales } from './scales/edit.js';
import { singleChoice } from './single-choice/edit.js';
import type { Sketch } from './sketch/sketch.js';
import { wordCloud } from './word-cloud/edit.js';

/** The kinds that the host can write. */
export const editingKinds: Readonly<Record<Kind, EditingKind<KindValues>>> = {
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  rating,
  ranking,
  points,
  scales,
  numeric,
  open_text: openText,
  word_cloud: wordCloud,
  motion,
};

/** Whether a question can be a side of a cross-tab. */
export function hasGroups({ kind }: { kind: string }): boolean {
  return (
    (editingKinds as Partial<Record<string, EditingKind<KindValues>>>)[kind]?.hasGroups ?? false
  );
}

/** What people call the kind of a question. */
export function nameOf({ kind }: { kind: string }): string {
  return (editingKinds as Partial<Record<string, EditingKind<KindValues>>>)[kind]?.name ?? kind;
}

/** How such a question looks to who votes; undefined of a kind that this page does not know. */
export function sketchOf({ kind }: { kind: string }): Sketch | undefined {
  return (editingKinds as Partial<Record<string, EditingKind<KindValues>>>)[kind]?.Sketch;
}
