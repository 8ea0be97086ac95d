import { createRequire } from 'node:module';
import type * as Dictionaries from '@zxcvbn-ts/language-common';

const require = createRequire(import.meta.url);

/** Some 49,000 that were found in leaks again and again, in lower case. */
let common: ReadonlySet<string> | undefined;

/** Whether it is among the first that anybody guesses (NIST SP 800-63B, section 3.1.1.2). */
export function isCommonPassword(password: string): boolean {
  common ??= readCommon();
  return common.has(password.trim().toLowerCase());
}

/** With the first password that somebody chooses, and not at start: that takes some 20 ms. */
function readCommon(): Set<string> {
  const { dictionary } = require('@zxcvbn-ts/language-common') as typeof Dictionaries;
  return new Set(dictionary['passwords-common']);
}
