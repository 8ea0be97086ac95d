import { type Image, limits } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { ApiError, problemOf } from '../api/api-error.js';
import { tokenOrLogin } from '../auth/organizer-api.js';

/** A whole picture over a slow line; the server itself waits no longer. Milliseconds. */
const LIMIT = 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Uploads an image; of several, one after the other.
 * @param onProgress told which share of it has been sent
 * @throws ApiError
 */
export function uploadImage(file: Blob, onProgress: (share: number) => void): Promise<Image> {
  if (file.size > limits.imageBytes) {
    return Promise.reject(new ApiError('image_too_large', `${file.size} bytes`));
  }
  const done = last.then(async () => send(file, await tokenOrLogin(), onProgress));
  last = done.catch(() => undefined);
  return done;
}

/** By XMLHttpRequest, as `fetch` does not tell how far it has come. */
function send(file: Blob, token: string, onProgress: (share: number) => void): Promise<Image> {
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${basePath}/v1/images`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.timeout = LIMIT;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 201) resolve(answer as Image);
      else reject(problemOf(answer, new Response(null, { status: request.status })));
    };
    request.onerror = request.ontimeout = () => reject(new ApiError('no_answer', 'no answer'));
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a page of somebody in between
  }
}
