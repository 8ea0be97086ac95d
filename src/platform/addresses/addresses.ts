import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { addressForOthers, type ServerAddresses } from '../../contract/index.js';
import { ClientAddress } from '../client-address.js';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { ordinaryHost } from './host.rules.js';
import { reachableHosts } from './reachable.rules.js';

/** A laptop changes its network now and then. Milliseconds. */
const LOOK_INTERVAL = 5_000;

/** Under which addresses this server is reached. */
@Injectable()
export class Addresses {
  #own: string[] = [];
  #lookedAt = -Infinity;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clients: ClientAddress,
    private readonly http: HttpAdapterHost,
  ) {}

  /** What anybody may know: with a public address, the server's own ones are nobody's business. */
  get info(): ServerAddresses {
    const { publicUrl } = this.environment;
    return publicUrl === undefined
      ? { publicUrl: null, addresses: this.own }
      : { publicUrl, addresses: [] };
  }

  /** Of this machine in its networks, likeliest first; none where only the machine itself gets in. */
  get own(): string[] {
    if (performance.now() - this.#lookedAt < LOOK_INTERVAL) return this.#own;
    const listening = this.#listening();
    if (!listening) return [];
    const hosts = reachableHosts(networkInterfaces(), listening.address);
    this.#own = hosts.map((host) => originOf('http', host, listening.port));
    this.#lookedAt = performance.now();
    return this.#own;
  }

  /** The one for all who are told the same, by whatever address they came. */
  get forAll(): string {
    const { publicUrl, port } = this.environment;
    const here = `http://localhost:${this.#listening()?.port ?? port}`;
    return publicUrl ?? this.own[0] ?? here;
  }

  /**
   * The one for who asks, and for whom they give it on to. What it says of its own way here is told
   * to nobody else: a client can make up any `Host`.
   */
  forAsker(request: IncomingMessage): string {
    const asked = this.#askedAt(request);
    return asked === undefined ? this.forAll : addressForOthers(this.info, asked);
  }

  /** Whether a QR code may show it to who asks: it is the server's, or the one that was asked. */
  isOurs(address: string, request: IncomingMessage): boolean {
    const { publicUrl, addresses } = this.info;
    if (publicUrl !== null) return address === publicUrl;
    const host = ordinaryHost(request.headers.host);
    const asked = host ? [`http://${host}`, `https://${host}`] : [];
    // As a browser writes its own origin: without a default port.
    return [...addresses, ...asked.map((url) => new URL(url).origin)].includes(address);
  }

  #askedAt(request: IncomingMessage): string | undefined {
    const host = ordinaryHost(request.headers.host);
    return host && new URL(`${this.clients.schemeOf(request)}://${host}`).origin;
  }

  /** A worker listens nowhere. */
  #listening(): AddressInfo | undefined {
    const server = this.http.httpAdapter?.getHttpServer() as Server | undefined;
    const address = server?.address();
    return typeof address === 'object' && address !== null ? address : undefined;
  }
}

function originOf(scheme: string, host: string, port: number): string {
  return new URL(`${scheme}://${host}:${port}`).origin;
}
