import type { Login } from '../../../src/contract/index.js';
import { type Api, expectStatus, type LoggedIn } from './api.js';

export async function loginsOf(api: Api, token: string): Promise<Login[]> {
  const answer = await api.get<{ items: Login[] }>('/v1/accounts/me/logins', token);
  return expectStatus(answer, 200).items;
}

/** A login of its own to an account that is there. */
export async function anotherLogin(
  api: Api,
  { email, password }: { email: string; password: string },
  userAgent?: string,
) {
  const answer = await api.request<LoggedIn>('POST', '/v1/auth/login', {
    body: { email, password },
    headers: { 'X-Refresh-Token': 'body', ...(userAgent && { 'User-Agent': userAgent }) },
  });
  const { accessToken: token, refreshToken } = expectStatus(answer, 200);
  const { id } = (await loginsOf(api, token)).find(({ isCurrent }) => isCurrent)!;
  return { id, token, refreshToken: refreshToken! };
}
