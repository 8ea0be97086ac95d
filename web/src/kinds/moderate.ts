import type { ModeratingKind } from './moderating-kind.js';
import { openText } from './open-text/moderate.js';
import { findIn } from './registry.js';
import { wordCloud } from './word-cloud/moderate.js';

/** The kinds that people write in. */
export const moderatingKindOf = findIn<ModeratingKind>({
  open_text: openText,
  word_cloud: wordCloud,
});
