import { isIPv4 } from 'node:net';
import { codeIn } from '../../contract/index.js';
import { StartupError } from '../startup-error.js';

/** Behind a base path that is one of these, nobody could tell what a request is for. */
const ownPaths = [
  ['v1', 'docs', 'docs-json', 'docs-yaml', 'health', 'metrics', 'socket.io'],
  ['assets', 'brand.css', 'sw.js', 'host', 'screen', 'moderate', 'j', 'join', 'plain'],
].flat();

/**
 * @returns scheme, host and base path, without a slash at the end
 * @throws StartupError that says what is wrong with it
 */
export function readPublicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const flaw = flawOf(text);
  if (flaw) {
    // The text itself stays out of the message: it may hold a password.
    throw new StartupError(
      `PUBLIC_URL must be an address like https://example.org or https://example.org/polls: ${flaw}.`,
    );
  }
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/+$/, '');
}

function flawOf(text: string): string | undefined {
  if (/[\s\\]/.test(text)) return 'it has a space or a backslash';
  const [, scheme, authority, rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(text) ?? [];
  if (scheme === undefined || !/^https?$/i.test(scheme))
    return 'it must start with http:// or https://';
  if (!authority) return 'it has no host';
  if (authority.includes('@')) return 'a user or a password does not belong there';
  if (rest.includes('?')) return 'a query does not belong there';
  if (rest.includes('#')) return 'a fragment does not belong there';
  return URL.canParse(text) ? flawOfUrl(new URL(text), authority) : 'its host or port is none';
}

function flawOfUrl({ hostname, port, pathname }: URL, authority: string): string | undefined {
  if (port === '0') return 'nobody can reach port 0';
  if (hostname === '0.0.0.0' || hostname === '[::]') return `nobody can reach ${hostname}`;
  // "http://3000" is http://0.0.11.184 to a browser.
  if (isIPv4(hostname) && !authority.startsWith(hostname)) return 'its host is none';
  if (!/[a-z0-9]/i.test(hostname)) return 'its host is none';
  const segments = pathname.replace(/\/+$/, '').split('/').slice(1);
  if (!segments.every((segment) => /^[\w.~-]+$/.test(segment))) {
    return 'its path may have letters, digits and . _ ~ - between single slashes';
  }
  // A link that has lost its "j" leads to a poll by its digits alone.
  if (codeIn(pathname) !== undefined) return 'its path looks like the code of a poll';
  const [first] = segments;
  if (first !== undefined && ownPaths.includes(first.toLowerCase())) {
    return `its path begins with /${first}, where Plenum has something of its own`;
  }
  return undefined;
}
