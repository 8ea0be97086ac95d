import type { ImportFormat, ImportPreview } from '../../../contract/imports.js';
import { checkQuestion } from '../../../sessions/index.js';
import { readImport } from '../read-import.js';

/** What a file is taken for, all of whose questions a session could be made of. */
export async function importOf(
  given: string | Uint8Array,
  { name = null, format }: { name?: string | null; format?: ImportFormat } = {},
): Promise<ImportPreview> {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given;
  const imported = await readImport({ bytes, name, ...(format && { format }) });
  if (!('preview' in imported)) throw new Error(`${imported.refused}: ${imported.why}`);
  for (const question of imported.preview.questions) {
    const errors = await checkQuestion(question);
    if (errors.length > 0)
      throw new Error(`${JSON.stringify(question)}: ${JSON.stringify(errors)}`);
  }
  return imported.preview;
}

/** Why it is refused. */
export async function refusalOf(given: string | Uint8Array, format?: ImportFormat) {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given;
  const imported = await readImport({ bytes, name: null, ...(format && { format }) });
  return 'refused' in imported ? imported : undefined;
}

/** Lines and codes of notes. */
export function notesOf({ notes }: ImportPreview): [number | null, string][] {
  return notes.map(({ line, code }) => [line, code]);
}
