import { createApi, fetchWhole } from '../api/client.js';
import { login } from './login.js';

/** The requests on their way, as they were before they were sent. */
const sent = new Map<string, Request>();

/**
 * The API as the organizer who is logged in. A token that expires is renewed in silence; where that
 * does not do, the call waits until the organizer has logged in again.
 */
export const organizerApi = createApi({
  async onRequest({ request, id }) {
    request.headers.set('authorization', `Bearer ${await tokenOrLogin()}`);
    sent.set(id, request.clone());
    return request;
  },
  async onResponse({ response, id }) {
    const again = sent.get(id);
    sent.delete(id);
    if (response.status !== 401 || !again || !isLoginTrouble(await codeOf(response))) return;
    await login.renew();
    again.headers.set('authorization', `Bearer ${await tokenOrLogin()}`);
    return fetchWhole(again);
  },
  onError({ id }) {
    sent.delete(id);
  },
});

/** A token that is good; waits for the organizer to log in again where that is needed. */
export async function tokenOrLogin(): Promise<string> {
  try {
    return await login.token();
  } catch (error) {
    if (login.status.value !== 'expired') throw error;
    await login.again();
    return login.token();
  }
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

/** A 401 for another reason (a wrong current password) is the call's own. */
function isLoginTrouble(code: unknown): boolean {
  return code === 'unauthorized';
}
