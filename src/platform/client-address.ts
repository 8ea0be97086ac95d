import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import proxyAddress from '@fastify/proxy-addr';
import { LRUCache } from 'lru-cache';
import { type Environment, ENVIRONMENT } from './config/environment.js';
import { networkOf } from './network.rules.js';

/** Whose trust is remembered, as reading an address takes longer than all else of a limit. */
const MAX_ADDRESSES = 1_000;
/** How long a request that a proxy has passed on is remembered. Milliseconds. */
const REMEMBERED = 60 * 60_000;

/** Where requests come from, for limits by address; WebSocket upgrades know no Fastify request. */
@Injectable()
export class ClientAddress {
  readonly #logger = new Logger(ClientAddress.name);
  readonly #isTrusted: (address: string, hop: number) => boolean;
  /** When a proxy passed something on that is not trusted. By `performance.now()`. */
  #passedOnAt: number | undefined;

  constructor(@Inject(ENVIRONMENT) { trustedProxies }: Environment) {
    const isTrusted = proxyAddress.compile([...trustedProxies]);
    const known = new LRUCache<string, { isTrusted: boolean }>({ max: MAX_ADDRESSES });
    this.#isTrusted = (address, hop) => {
      let found = known.get(address);
      if (!found) known.set(address, (found = { isTrusted: isTrusted(address, hop) }));
      return found.isTrusted;
    };
  }

  /**
   * The nearest address on the way to the client that is no proxy of ours; of IPv6 its /64
   * network, as a home gets that many addresses.
   */
  of(request: IncomingMessage): string {
    if (request.headers['x-forwarded-for'] !== undefined) this.isPassedOn(request);
    return networkOf(proxyAddress(request, this.#isTrusted));
  }

  /** How the client came, as far as a proxy of ours says so. */
  schemeOf({ headers, socket }: IncomingMessage): 'http' | 'https' {
    const isProxy = this.#isTrusted(socket.remoteAddress ?? '', 0);
    return isProxy && headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  }

  /**
   * Whether requests have come lately through a proxy that `TRUSTED_PROXIES` does not name: all
   * phones behind it look like one address. A client may pretend so, as it may with the header.
   */
  get hasUntrustedProxy(): boolean {
    const at = this.#passedOnAt;
    return at !== undefined && performance.now() - at < REMEMBERED;
  }

  /** Whether this very request has come so. */
  isPassedOn({ headers, socket }: IncomingMessage): boolean {
    const { remoteAddress } = socket;
    if (headers['x-forwarded-for'] === undefined || remoteAddress === undefined) return false;
    if (this.#isTrusted(remoteAddress, 0)) return false;
    if (this.#passedOnAt === undefined) {
      this.#logger.warn(
        'Requests come through a proxy that TRUSTED_PROXIES does not name, so all phones behind it ' +
          'look like one address and share its limits. Set TRUSTED_PROXIES to the address of the ' +
          'proxy as it is seen here, or to its network (such as "loopback", or 10.0.0.0/8).',
      );
    }
    this.#passedOnAt = performance.now();
    return true;
  }
}
