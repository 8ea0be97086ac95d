import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { ClientAddress } from '../../platform/client-address.js';
import { type Environment, ENVIRONMENT } from '../../platform/config/environment.js';
import {
  type DomainError,
  OverloadedError,
  TooManyRequestsError,
} from '../../platform/domain-error.js';
import { Quota } from '../../platform/quota.js';

/** When to come back; clients of Socket.IO do so by themselves, at times of their own. Seconds. */
const RETRY = 5;
/** The key of what is counted for the process as a whole. */
const PROCESS = '';

/**
 * How many sockets and streams this process holds: in all, from an address, of a session. Each
 * costs memory for as long as it is there, and a share of every broadcast.
 */
@Injectable()
export class ConnectionQuotas {
  readonly #all: Quota;
  readonly #addresses: Quota;
  readonly #sessions: Quota;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly addresses: ClientAddress,
  ) {
    this.#all = new Quota(environment.maxSockets);
    this.#addresses = new Quota(environment.maxSocketsPerAddress);
    this.#sessions = new Quota(environment.maxSocketsPerSession);
  }

  /** Where a request comes from, as connections are counted by it. */
  addressOf(request: IncomingMessage): string {
    return this.addresses.of(request);
  }

  /** Why no connection is given to that address now; undefined where there is room for one. */
  refusalOf(address: string): DomainError | undefined {
    if (!this.#all.hasRoom(PROCESS)) {
      return new OverloadedError(
        'The server holds as many connections as it can; try again.',
        RETRY,
      );
    }
    if (!this.#addresses.hasRoom(address)) {
      return new TooManyRequestsError('Too many connections from this address; close some.', RETRY);
    }
    return undefined;
  }

  /** Counts a connection, until it is given back. */
  enter(address: string): void {
    this.#all.enter(PROCESS);
    this.#addresses.enter(address);
  }

  leave(address: string): void {
    this.#all.leave(PROCESS);
    this.#addresses.leave(address);
  }

  /** @throws OverloadedError where the session has as many connections here as it can have */
  requireRoomIn(sessionId: string): void {
    if (this.#sessions.hasRoom(sessionId)) return;
    throw new OverloadedError(
      'The session has as many connections as it can have; try again.',
      RETRY,
    );
  }

  enterSession(sessionId: string): void {
    this.#sessions.enter(sessionId);
  }

  leaveSession(sessionId: string): void {
    this.#sessions.leave(sessionId);
  }
}
