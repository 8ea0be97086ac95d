import { numberOf } from '../fields.rules.js';
import { type FoundQuestion, type Notes, UnreadableFile } from '../found.js';
import { fileNamed } from '../pictures.rules.js';
import type { OpenFile, Reader } from '../reader.js';
import { clean } from '../text.rules.js';
import { allIn, childOf, childrenOf, parseXml, type XmlNode } from '../xml.rules.js';
import { itemOfFirst } from './qti-1.rules.js';
import { itemOfSecond } from './qti-2.rules.js';

/** Items that are looked at: more than a session has questions. */
const ITEMS_MAX = 500;

/** A file of a package, or the only one. */
interface Page {
  readonly path: string;
  readonly root: XmlNode;
}

/** QTI 1.2, 2.1 and 3.0, a file or a package of them. */
export const qti: Reader = {
  format: 'qti',
  looksLike: (file) =>
    textsOf(file).some(([, text]) =>
      /<(?:\w+:)?(?:questestinterop|assessmentItem|qti-assessment-item)\b/.test(text),
    ),

  read(file, notes) {
    const pages = pagesOf(file, notes);
    const test = pages.find(({ root }) => root.name === 'assessmenttest');
    const named = test?.root ?? pages.flatMap(({ root }) => allIn(root, 'assessment'))[0];
    const pictures = file.is === 'archive' ? file.pictures : new Map<string, Buffer>();
    const items = (test ? inOrderOf(test, pages) : pages)
      .flatMap(({ path, root, said }: Placed) =>
        (root.name === 'assessmentitem' ? [root] : allIn(root, 'item', 'assessmentitem')).map(
          (item) => ({ path, item, said }),
        ),
      )
      .slice(0, ITEMS_MAX);
    return {
      title: clean(named?.attributes.title) || null,
      questions: items.flatMap(({ path, item, said }, at): FoundQuestion[] => {
        const find = (src: string) => fileNamed(src, path, pictures);
        const place = { line: at + 1, find, ...said };
        return item.name === 'item'
          ? itemOfFirst(item, place, notes)
          : itemOfSecond(item, place, notes);
      }),
    };
  },
};

/** @property said what a test says of its item */
interface Placed extends Page {
  readonly said?: { readonly seconds?: number; readonly points?: number };
}

/** In the order of a test, with time and points of each; what it does not name stands at the end. */
function inOrderOf(test: Page, pages: readonly Page[]): Placed[] {
  const files = new Map(pages.map((page) => [page.path, Buffer.from(page.path)]));
  const named = allIn(test.root, 'assessmentitemref')
    .slice(0, ITEMS_MAX)
    .flatMap((ref): Placed[] => {
      const path = fileNamed(ref.attributes.href ?? '', test.path, files)?.toString();
      const page = pages.find((one) => one.path === path);
      if (!page) return [];
      const seconds = numberOf(childOf(ref, 'timelimits')?.attributes.maxtime);
      const [weight] = childrenOf(ref, 'weight');
      const points = numberOf(weight?.attributes.value);
      return [
        {
          ...page,
          said: {
            ...(seconds !== undefined && { seconds }),
            ...(points !== undefined && points >= 1 && { points }),
          },
        },
      ];
    });
  const seen = new Set(named.map(({ path }) => path));
  return [...named, ...pages.filter(({ path }) => !seen.has(path))];
}

function pagesOf(file: OpenFile, notes: Notes): Page[] {
  return textsOf(file).flatMap(([path, text]): Page[] => {
    try {
      return [{ path, root: parseXml(text) }];
    } catch (error) {
      if (file.is === 'text' || !(error instanceof UnreadableFile)) throw error;
      notes.add(null, 'question_dropped', `A file of the package is left out. ${error.message}`);
      return [];
    }
  });
}

/** Of a package all that is XML, but for its manifest, by name, so that items keep their order. */
function textsOf(file: OpenFile): [path: string, text: string][] {
  if (file.is === 'text') return [['', file.text]];
  if (file.is !== 'archive') return [];
  return [...file.texts]
    .filter(([path]) => /\.(?:xml|dat)$/i.test(path) && !/imsmanifest\.xml$/i.test(path))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
