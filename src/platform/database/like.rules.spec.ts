import { expect, it } from '@jest/globals';
import { containing } from './like.rules.js';

it('searches for signs that mean something to the database as for any other', () => {
  expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
  expect(containing('50 % of_a\\b')).toBe('%50 \\% of\\_a\\\\b%');
  expect(containing(undefined)).toBeNull();
});
