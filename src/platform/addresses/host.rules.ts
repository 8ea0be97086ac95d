/** Longer than any name (RFC 1035), with a port. Characters. */
const HOST_MAX = 260;

/**
 * The `Host` of a request, where it is a name or an address with or without a port, and nothing that
 * would change what a link means.
 * @returns in lower case
 */
export function ordinaryHost(header: string | undefined): string | undefined {
  if (header === undefined || header.length > HOST_MAX) return undefined;
  const host = header.toLowerCase();
  if (!/^([a-z0-9_]([a-z0-9._-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])(:[1-9]\d{0,4})?$/.test(host)) {
    return undefined;
  }
  return URL.canParse(`http://${host}`) ? host : undefined;
}
