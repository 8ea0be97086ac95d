import type { CheckingKind } from './checking-kind.js';
import { multipleChoice } from './multiple-choice/check.rules.js';
import { numeric } from './numeric/check.rules.js';
import { openText } from './open-text/check.rules.js';
import { ranking } from './ranking/check.rules.js';
import { findIn } from './registry.js';
import { singleChoice } from './single-choice/check.rules.js';

/** The kinds whose answers can be right or wrong. */
export const checkingKindOf = findIn<CheckingKind>({
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  ranking,
  numeric,
  open_text: openText,
});
