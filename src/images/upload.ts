import type { IncomingMessage } from 'node:http';
import { limits } from '../contract/index.js';
import {
  type FormRules,
  readForm,
  readWhole,
  requireFit,
} from '../platform/problems/form-upload.js';
import { ImageTooLargeError, NoUploadError } from './images.errors.js';

const rules: FormRules = {
  maxBytes: limits.imageBytes,
  tooLarge: () => new ImageTooLargeError(),
  fields: {},
  noFile: 'must be an image',
  nothingElse: 'must hold one file, and nothing else',
};

/**
 * The bytes of an upload, of a form or as they are. Reads no more than an image may have.
 * @throws ImageTooLargeError, NoUploadError, ValidationFailedError
 */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const { 'content-type': type = '' } = request.headers;
  requireFit(request, rules);
  if (/^multipart\/form-data/i.test(type)) return (await readForm(request, rules)).bytes;
  if (/^image\//i.test(type)) return readWhole(request, rules);
  throw new NoUploadError();
}
