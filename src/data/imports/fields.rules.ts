import { UnreadableFile } from './found.js';

/** The fields of what may be an object; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return value as Record<string, unknown>;
}

/** What may be a list; without items where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What may be a number, also one that is written as a text; undefined where it is none. */
export function numberOf(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value.trim() : value;
  if (text === '' || (typeof text !== 'string' && typeof text !== 'number')) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * A number as people and programs of several countries write it: `3,5`, and `−2` with a sign for minus.
 * One point or comma is what divides it; undefined where it is no number.
 */
export function writtenNumberOf(text: string): number | undefined {
  return numberOf(text.replace(/[−–]/g, '-').replace(/^([^.,]*),([^.,]*)$/, '$1.$2'));
}

/** The middle of a range, and how far it is to its ends, without what binary fractions add. */
export function middleOf(low: number, high: number): { value: number; tolerance: number } {
  const rounded = (value: number) => Number(value.toPrecision(12));
  return { value: rounded((low + high) / 2), tolerance: rounded(Math.abs(high - low) / 2) };
}

/** @throws UnreadableFile */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UnreadableFile('It is no JSON.');
  }
}

/** The same, for who only wants to know. */
export function tryJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
