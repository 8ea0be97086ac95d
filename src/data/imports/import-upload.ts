import type { IncomingMessage } from 'node:http';
import { type ImportFormat, importFormats, importLimits } from '../../contract/imports.js';
import { type FormRules, readForm, requireFit } from '../../platform/problems/form-upload.js';
import { ImportTooLargeError } from './imports.errors.js';

const formatOf = (name: string | undefined) => importFormats.find((one) => one === name);

const rules: FormRules = {
  maxBytes: importLimits.fileBytes,
  tooLarge: () => new ImportTooLargeError(),
  fields: {
    format: (value) => (formatOf(value) ? undefined : `must be one of ${importFormats.join(', ')}`),
  },
  noFile: 'must be a file',
  nothingElse: 'must hold one file and its format, and nothing else',
};

export interface ImportUpload {
  readonly bytes: Buffer;
  readonly name: string | null;
  readonly format?: ImportFormat;
}

/**
 * The file of a form, and the format that is said to be its. Reads no more than a file may have.
 * @throws ImportTooLargeError, ValidationFailedError, DomainError
 */
export async function readImportUpload(request: IncomingMessage): Promise<ImportUpload> {
  requireFit(request, rules);
  const { bytes, name, fields } = await readForm(request, rules);
  const format = formatOf(fields.format);
  return { bytes, name, ...(format && { format }) };
}
