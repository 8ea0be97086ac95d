/**
 * Storage that may not be there: a private window, cookies that are blocked, a full disk. Reading
 * the very name throws then.
 */
type Area = 'localStorage' | 'sessionStorage';

/** @returns null where nothing is kept under this name, or nothing can be kept */
export function readKept(key: string, area: Area = 'localStorage'): string | null {
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param text null to forget it
 * @returns whether the browser has done so
 */
export function keep(key: string, text: string | null, area: Area = 'localStorage'): boolean {
  try {
    if (text === null) globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
