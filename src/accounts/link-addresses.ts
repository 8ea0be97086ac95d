import type { LinkPurpose } from './account-links.js';

/** In the fragment, so that the token is in no request, no log and no `Referer`. */
const pages: Record<LinkPurpose, string> = {
  invite: '/host/register#invite=',
  'password-reset': '/host/reset#token=',
  'email-confirmation': '/host/confirm#token=',
};

/** @param baseUrl the address that people see, without a slash at its end */
export function linkAddress(baseUrl: string, purpose: LinkPurpose, token: string): string {
  return `${baseUrl}${pages[purpose]}${token}`;
}
