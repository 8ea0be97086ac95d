import { type FoundQuestion, UnreadableFile } from '../found.js';
import type { OpenFile, Reader } from '../reader.js';
import { clean } from '../text.rules.js';
import { allIn, parseXml, type XmlNode } from '../xml.rules.js';
import { itemOfFirst } from './qti-1.rules.js';
import { itemOfSecond } from './qti-2.rules.js';

/** Items that are looked at: more than a session has questions. */
const ITEMS_MAX = 500;

/** QTI 1.2, 2.1 and 3.0, a file or a package of them. */
export const qti: Reader = {
  format: 'qti',
  looksLike: (file) =>
    textsOf(file).some((text) =>
      /<(?:\w+:)?(?:questestinterop|assessmentItem|qti-assessment-item)\b/.test(text),
    ),

  read(file, notes) {
    const roots = textsOf(file).flatMap((text): XmlNode[] => {
      try {
        return [parseXml(text)];
      } catch (error) {
        if (file.is === 'text' || !(error instanceof UnreadableFile)) throw error;
        notes.add(null, 'question_dropped', `A file of the package is left out. ${error.message}`);
        return [];
      }
    });
    const items = roots
      .flatMap((root) =>
        root.name === 'assessmentitem' ? [root] : allIn(root, 'item', 'assessmentitem'),
      )
      .slice(0, ITEMS_MAX);
    const [named] = roots.flatMap((root) =>
      root.name === 'assessmenttest' ? [root] : allIn(root, 'assessment'),
    );
    return {
      title: clean(named?.attributes.title) || null,
      questions: items.flatMap((item, at): FoundQuestion[] =>
        item.name === 'item' ? itemOfFirst(item, at + 1, notes) : itemOfSecond(item, at + 1, notes),
      ),
    };
  },
};

/** Of a package all that is XML, but for its manifest, by name, so that items keep their order. */
function textsOf(file: OpenFile): string[] {
  if (file.is === 'text') return [file.text];
  if (file.is !== 'archive') return [];
  return [...file.texts]
    .filter(([path]) => /\.(?:xml|dat)$/i.test(path) && !/imsmanifest\.xml$/i.test(path))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, text]) => text);
}
