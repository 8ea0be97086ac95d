import { limits } from '../../../contract/index.js';

/*
 * Decimal numbers are kept as whole numbers of units, of which one is 10^-decimals: a sum of floats
 * depends on their order, and 0.1 + 0.2 is not 0.3. Up to 15 digits each decimal number has a
 * JavaScript number of its own, which is written as the same digits.
 */

/**
 * A number in units, as it is written: 0.1 with one decimal is 1, and -0 is 0.
 * @returns undefined where it has more decimals, or more than 15 digits, or is none
 */
export function toUnits(value: number, decimals: number): number | undefined {
  // With an exponent only from 10^21 on, and below 10^-6.
  const [, whole, fraction = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(`${value}`) ?? [];
  if (whole === undefined || fraction.length > decimals) return undefined;
  const units = Number(whole + fraction.padEnd(decimals, '0'));
  return Math.abs(units) <= limits.numberMax ? units + 0 : undefined;
}

/** The JavaScript number that is written as the same digits. */
export function toNumber(units: number, decimals: number): number {
  return Number(`${units}e-${decimals}`);
}

/** With all its decimals: `-0.50`. */
export function toText(units: number, decimals: number): string {
  const digits = `${Math.abs(units)}`.padStart(decimals + 1, '0');
  const sign = units < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Decimals of a quotient that are looked at: more than a JavaScript number has digits. */
const PRECISION = 20;

/**
 * The JavaScript number that is nearest to so many units, divided.
 * @param by greater than 0
 */
export function quotient(units: bigint, by: bigint, decimals: number): number {
  const digits = (units * 10n ** BigInt(PRECISION)) / by;
  return Number(`${digits}e-${PRECISION + decimals}`);
}
