import type { ServerAddresses } from './shapes.js';

/**
 * Under which address others open what somebody has opened at `own`: the public one where there is
 * one; for who sits at the server itself, one that leads there from its network.
 * @param own scheme, host and base path, without a slash at the end
 */
export function addressForOthers({ publicUrl, addresses }: ServerAddresses, own: string): string {
  if (publicUrl !== null) return publicUrl;
  return isLoopback(hostnameIn(own)) ? (addresses[0] ?? own) : own;
}

/** @param hostname as `URL` has it, IPv6 in brackets: whether it means the machine that asks */
export function isLoopback(hostname: string): boolean {
  return (
    /^(.*\.)?localhost\.?$/.test(hostname) ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '0.0.0.0' ||
    hostname === '[::1]' ||
    hostname === '[::]' ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\]$/.test(hostname)
  );
}

/** By hand: not all programs that share these rules have a `URL`. */
function hostnameIn(address: string): string {
  return /^https?:\/\/(\[[^\]]*\]|[^/:]*)/.exec(address)?.[1] ?? '';
}
