/**
 * A page's path without the base path, without doubled slashes and one at its end; `/` at the top.
 * A server may be opened without its base path, by its own address.
 */
export function pathBelow(basePath: string, pathname: string): string {
  const path = pathname.replace(/\/{2,}/g, '/');
  const isBelow = path === basePath || path.startsWith(`${basePath}/`);
  return (isBelow ? path.slice(basePath.length) : path).replace(/\/$/, '') || '/';
}
