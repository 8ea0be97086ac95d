import { isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/** As `os.networkInterfaces()` gives them. */
export type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'internal'>[]>;

/**
 * Bridges of containers and virtual machines, and tunnels: phones in the same room are seldom behind
 * them. By how Linux, macOS and Windows name them.
 */
const virtual =
  /^(docker|br-|veth|virbr|lxc|lxd|incus|podman|cni|flannel|cali|kube|vmnet|vboxnet|bridge|tap|tun|utun|wg|ppp|ipsec|tailscale|zt|ham|awdl|llw|anpi)|vethernet|virtualbox|vmware|hyper-v|wsl|tailscale|wireguard|openvpn|zerotier/i;

/**
 * Under which hosts others reach what listens on `bound`, likeliest first: an IPv4 address of a
 * network card, then of a bridge or a tunnel, then one that a card without a network gave itself;
 * IPv6 last, as fewer networks have it. Loopback is none.
 * @param bound address that the server listens on; `::` and `0.0.0.0` are all
 * @returns as they stand in a URL, IPv6 in brackets
 */
export function reachableHosts(interfaces: Interfaces, bound: string): string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ address, internal }) => !internal && isServed(address, bound))
      .map(({ address }) => ({ address, rank: rankOf(address, virtual.test(name)) })),
  );
  const hosts = found
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => one.rank! - other.rank!) // equal ones stay in their order
    .map(({ address }) => (isIPv6(address) ? `[${address}]` : address));
  return [...new Set(hosts)];
}

function isServed(address: string, bound: string): boolean {
  if (bound === '::') return true; // IPv4, too
  return bound === '0.0.0.0' ? !isIPv6(address) : address === bound.replace(/^::ffff:/i, '');
}

/** Lower is likelier; undefined: of no use in a link. */
function rankOf(address: string, isVirtual: boolean): number | undefined {
  if (isIPv6(address)) {
    if (/^fe[89ab]/i.test(address)) return undefined; // has to name the reader's own network card
    return isVirtual ? 8 : /^f[cd]/i.test(address) ? 7 : 6;
  }
  if (address.startsWith('169.254.')) return 5;
  if (isVirtual) return 4;
  // Shared by a provider's customers, and by tunnels that hide behind a plain name (RFC 6598).
  if (/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(address)) return 3;
  return isPrivate(address) ? 1 : 2;
}

/** RFC 1918. */
function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
