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

/** Of an answer with such a file: how many notes stand at its head. */
export const NOTES_HEADER = 'Plenum-Notes';

/** A row a participant and a column a question, a row a vote, or a row a cell of the cross-tabs. */
export const exportLayouts = ['pivot', 'long', 'crosstabs'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

/** How the files of others' formats end. */
const interchangeNames: Readonly<Record<InterchangeFormat, string>> = {
  moodle_xml: '-moodle.xml',
  gift: '-gift.txt',
  qti: '-qti.zip',
};

/**
 * What a file is called. Digits and words of ours alone: safe in a header, and on every disk.
 * @param code of the session
 * @param layout of a csv file, which has one table; the others have none, or all
 */
export function exportName(code: string, format: ExportFormat, layout?: ExportLayout): string {
  if (isInterchange(format)) return `plenum-${code}${interchangeNames[format]}`;
  const part = format === 'csv' && layout ? `-${layout}` : '';
  return `plenum-${code}${part}.${format}`;
}
