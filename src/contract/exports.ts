/*
 * Not in index.ts: what is there, and used by a part of a page that is loaded later, is loaded by all pages.
 */

/** What a session is written to. */
export const exportFormats = ['xlsx', 'csv', 'json', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A row a participant and a column a question, or a row a vote. */
export const exportLayouts = ['pivot', 'long'] as const;
export type ExportLayout = (typeof exportLayouts)[number];
