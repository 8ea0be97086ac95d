/*
 * Not in index.ts: what is there, and used by a part of a page that is loaded later, is loaded by all pages.
 */

/** What a session is written to. */
export const exportFormats = ['xlsx', 'csv', 'json', 'pdf', 'moodle_xml', 'gift', 'qti'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Those in which the questions go elsewhere, without answers: named as where they are imported from. */
export const interchangeFormats = ['moodle_xml', 'gift', 'qti'] as const satisfies ExportFormat[];
export type InterchangeFormat = (typeof interchangeFormats)[number];

export function isInterchange(format: ExportFormat): format is InterchangeFormat {
  return (interchangeFormats as readonly ExportFormat[]).includes(format);
}

/** How such a file ends. */
export const interchangeNames: Readonly<Record<InterchangeFormat, string>> = {
  moodle_xml: '-moodle.xml',
  gift: '-gift.txt',
  qti: '-qti.zip',
};

/** Of an answer with such a file: how many notes stand at its head. */
export const NOTES_HEADER = 'Plenum-Notes';

/** A row a participant and a column a question, or a row a vote. */
export const exportLayouts = ['pivot', 'long'] as const;
export type ExportLayout = (typeof exportLayouts)[number];
