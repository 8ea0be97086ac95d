import { isIPv6 } from 'node:net';

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** Of the eight groups of an IPv6 address, those that name the network of one home. */
const NETWORK_GROUPS = 4;

/**
 * An IPv4 address as it is; of an IPv6 address its network, the first 64 bits (RFC 6177: at least
 * that many addresses are one customer's).
 */
export function networkOf(address: string): string {
  const [ipv4] = IPV4_IN_IPV6.exec(address)?.slice(1) ?? [];
  if (ipv4) return ipv4;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groupsOf = (text = '') => (text === '' ? [] : text.split(':'));
  const before = groupsOf(head);
  const after = groupsOf(tail);
  // A dotted end stands for two groups, all of them behind the network's.
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
