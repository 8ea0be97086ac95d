import { codeIn } from '../contract/index.js';
import { isId } from '../platform/ids.js';

/** What is for programs: there, an address that is wrong is a program's fault. */
const forPrograms = [
  'v1',
  'docs',
  'docs-json',
  'docs-yaml',
  'health',
  'metrics',
  'socket.io',
  'assets',
  'brand.css',
  'sw.js',
];

export interface Place {
  readonly page: 'audience' | 'host' | 'moderate' | 'poll' | 'screen';
  /** False: nothing is there, but the audience's page still asks for a code. */
  readonly isFound: boolean;
}

/**
 * The page that somebody wants who has typed or pasted this path, or most of it.
 * @param path with a query or without
 * @returns undefined where it is for programs
 */
export function placeOf(path: string): Place | undefined {
  const [first, ...more] = segmentsOf(path);
  if (first !== undefined && forPrograms.includes(first)) return undefined;
  if (first === 'host' || first === 'admin') return { page: 'host', isFound: true };
  if ((first === 'screen' || first === 'moderate') && more.length === 1) {
    return { page: first, isFound: true };
  }
  // Before a code is looked for: an id may hold eight digits in a row.
  if (first === 'polls' && more.length === 0) return { page: 'poll', isFound: true };
  if (first === 'p' && more.length === 1) return { page: 'poll', isFound: isId(more[0]!) };
  const isDoor = first === undefined || (more.length === 0 && ['j', 'join'].includes(first));
  return { page: 'audience', isFound: isDoor || codeIn(pathOf(path)) !== undefined };
}

/** Whether the answer will be shown to somebody: browsers say so when they go to an address. */
export function isForPerson({ accept = '' }: { accept?: string | undefined }): boolean {
  return accept
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .some((type) => type.startsWith('text/html') && !/;\s*q=0(\.0*)?\s*(;|$)/.test(type));
}

function segmentsOf(path: string): string[] {
  return pathOf(path)
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
}

function pathOf(path: string): string {
  return path.split(/[?#]/, 1)[0]!;
}
