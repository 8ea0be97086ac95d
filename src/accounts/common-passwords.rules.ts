import { dictionary } from '@zxcvbn-ts/language-common';

/** Some 49,000 that were found in leaks again and again, in lower case. */
const common = new Set(dictionary['passwords-common']);

/** Whether it is among the first that anybody guesses (NIST SP 800-63B, section 3.1.1.2). */
export function isCommonPassword(password: string): boolean {
  return common.has(password.trim().toLowerCase());
}
