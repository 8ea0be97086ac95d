import type { CheckingKind, KeyWith } from '../checking-kind.js';

/** Numbers near enough to the key's are right; where the nearest is, only the number itself surely. */
export const numeric: CheckingKind = {
  creditOf({ settings }, { value = NaN }, key) {
    // In whole units of the last decimal, so that 0.3 is 0.2 off 0.1.
    const units = (amount: number) => Math.round(amount * 10 ** Number(settings.decimals ?? 0));
    const off = Math.abs(units(value) - units((key as KeyWith<'value'>).value));
    if (!('tolerance' in key)) return off === 0 ? 1 : undefined;
    return off <= units(key.tolerance) ? 1 : 0;
  },
};
