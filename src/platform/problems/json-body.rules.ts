import type { FieldError } from '../../contract/index.js';

/** Deeper than any body of the contract. */
const MAX_DEPTH = 8;

/**
 * What no request may hold, whatever its DTO: text that Postgres cannot store, a name that every
 * object has (class-transformer would drop it without a word), nesting without end.
 * @returns undefined where there is nothing of that
 */
export function findFlaw(body: unknown): FieldError | undefined {
  return find(body, []);
}

/**
 * What is read of a body's text, for who leaves it to others to say what is wrong with it.
 * @param read throws where it is not as it should be
 * @returns undefined then, and where the text is no JSON or has a flaw
 */
export function readOrNothing<T>(text: string, read: (body: unknown) => T): T | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return findFlaw(body) ? undefined : read(body);
  } catch {
    return undefined;
  }
}

function find(value: unknown, path: string[]): FieldError | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : unstorable(path);
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= MAX_DEPTH) return { path: path.join('.'), message: 'is nested too deeply' };
  for (const [name, child] of Object.entries(value)) {
    if (!isStorable(name)) return unstorable(path);
    if (name in Object.prototype) {
      return { path: [...path, name].join('.'), message: 'is not a known field' };
    }
    const flaw = find(child, [...path, name]);
    if (flaw) return flaw;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function unstorable(path: string[]): FieldError {
  const message = 'must not hold the character U+0000 or half of a surrogate pair';
  return { path: path.join('.'), message };
}
