import { importLimits, type ImportPreview } from '../../../src/contract/imports.js';
import { ownAddress } from '../address/base-path.js';
import { ApiError, problemOf } from '../api/api-error.js';
import { fetchWhole } from '../api/client.js';
import { tokenOrLogin } from '../auth/organizer-api.js';

/**
 * What a file or a text holds. Nothing of it is stored.
 * @throws ApiError
 */
export async function readImport(given: File | string): Promise<ImportPreview> {
  const isFile = typeof given !== 'string';
  if (isFile && given.size > importLimits.fileBytes) {
    throw new ApiError('import_too_large', `${given.size} bytes`);
  }
  const form = new FormData();
  if (isFile) form.append('file', given);
  const request = new Request(new URL('v1/imports', `${ownAddress()}/`), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOrLogin()}`,
      ...(!isFile && { 'content-type': 'application/json' }),
    },
    body: isFile ? form : JSON.stringify({ text: given }),
  });
  const answer = await fetchWhole(request);
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(body, answer);
  return body as ImportPreview;
}
