import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import proxyAddress from '@fastify/proxy-addr';
import { type Environment, ENVIRONMENT } from './config/environment.js';
import { networkOf } from './network.rules.js';

/** Where requests come from, for limits by address; WebSocket upgrades know no Fastify request. */
@Injectable()
export class ClientAddress {
  readonly #isTrusted: (address: string, hop: number) => boolean;

  constructor(@Inject(ENVIRONMENT) { trustedProxies }: Environment) {
    this.#isTrusted = proxyAddress.compile([...trustedProxies]);
  }

  /**
   * The nearest address on the way to the client that is no proxy of ours; of IPv6 its /64
   * network, as a home gets that many addresses.
   */
  of(request: IncomingMessage): string {
    return networkOf(proxyAddress(request, this.#isTrusted));
  }

  /** How the client came, as far as a proxy of ours says so. */
  schemeOf({ headers, socket }: IncomingMessage): 'http' | 'https' {
    const isProxy = this.#isTrusted(socket.remoteAddress ?? '', 0);
    return isProxy && headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  }
}
