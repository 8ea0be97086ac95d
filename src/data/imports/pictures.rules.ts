import { imageTypeOf } from '../../platform/image-type.js';
import type { FoundPicture, Notes } from './found.js';
import { quoted } from './text.rules.js';

/** A picture as a text names it. */
export interface NamedPicture {
  /** A path, an address, or the picture itself as `data:`. */
  readonly src: string;
  readonly alt: string;
}

/** What a picture is of, for a note. */
export interface Pictured {
  readonly line: number;
  readonly prompt: string;
}

/**
 * The first of the pictures that a text names: a question and an option have one each.
 * @param find what the file has by that name
 */
export function takePicture(
  named: readonly NamedPicture[],
  find: (src: string) => Buffer | undefined,
  { line, prompt }: Pictured,
  notes: Notes,
): FoundPicture | undefined {
  const [first, ...others] = named;
  if (!first) return undefined;
  const drop = (what: string) => notes.add(line, 'picture_dropped', what);
  if (others.length > 0) drop(`Of ${quoted(prompt)} only one picture of several is taken.`);
  const bytes = inText(first.src) ?? find(first.src);
  if (!bytes) {
    drop(`A picture of ${quoted(prompt)} is not in the file: ${quoted(first.src.slice(0, 100))}.`);
    return undefined;
  }
  if (!imageTypeOf(bytes)) {
    drop(`A picture of ${quoted(prompt)} is none that is taken here: PNG, JPEG, WebP or AVIF.`);
    return undefined;
  }
  return { bytes, alt: first.alt };
}

/** A picture that is written where its address should be. */
function inText(src: string): Buffer | undefined {
  const [head] = /^data:image\/[\w.+-]{1,20};base64,/i.exec(src.slice(0, 60)) ?? [];
  return head === undefined ? undefined : Buffer.from(src.slice(head.length), 'base64');
}

/**
 * The file of an archive that a page of it names.
 * @param page the path of what names it, from which its own begins
 */
export function fileNamed(
  src: string,
  page: string,
  files: ReadonlyMap<string, Buffer>,
): Buffer | undefined {
  const path = decoded(src).split(/[?#]/)[0]!;
  // Canvas and others name the root of the package by a variable.
  const fromRoot = path.replace(/^\$[\w-]+\$\//, '').replace(/^\//, '');
  const own = normalized([...page.split('/').slice(0, -1), path].join('/'));
  return files.get(own) ?? files.get(normalized(fromRoot)) ?? byEnd(normalized(fromRoot), files);
}

/** A file whose path ends so, where there is just one. */
function byEnd(end: string, files: ReadonlyMap<string, Buffer>): Buffer | undefined {
  if (end === '') return undefined;
  const found = [...files].filter(([path]) => path === end || path.endsWith(`/${end}`));
  return found.length === 1 ? found[0]![1] : undefined;
}

function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
