import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { LRUCache } from 'lru-cache';
import { ExtractJwt, type JwtFromRequestFunction, type StrategyOptions } from 'passport-jwt';
import { UnauthorizedError } from '../domain-error.js';

/** Injection token of the key that signs all tokens. */
export const SIGNING_KEY = Symbol('SIGNING_KEY');
export const SIGNING_ALGORITHM = 'HS256';

/** Whom a token is for; one audience's token is nothing to the other. */
export type TokenAudience = 'organizer' | 'participant';

/** Claims of tokens that were verified lately, each some 700 bytes with its token. */
const MAX_VERIFIED = 20_000;

interface Claims {
  aud: string;
  /** Seconds since 1970. */
  exp: number;
}

@Injectable()
export class Tokens {
  readonly #verified = new LRUCache<string, Claims>({ max: MAX_VERIFIED });

  constructor(
    private readonly jwt: JwtService,
    @Inject(SIGNING_KEY) private readonly key: KeyObject,
  ) {}

  /** @param expiresIn seconds */
  sign(
    audience: TokenAudience,
    claims: { sub: string; [name: string]: unknown },
    expiresIn: number,
  ) {
    return this.jwt.sign(claims, { audience, expiresIn });
  }

  /** @throws UnauthorizedError where the token is forged, expired or for another audience */
  verify<T extends object>(audience: TokenAudience, token: string): T {
    const known = this.#verified.get(token);
    if (known?.aud === audience && known.exp * 1000 > Date.now()) return known as unknown as T;
    try {
      const claims = this.jwt.verify<T & Claims>(token, { audience });
      this.#verified.set(token, claims);
      return claims;
    } catch {
      throw new UnauthorizedError('The token is not valid, or has expired.');
    }
  }

  /** Options of a passport strategy that takes tokens of this audience. */
  strategyOptions(
    audience: TokenAudience,
    ...more: JwtFromRequestFunction[]
  ): StrategyOptions & { passReqToCallback?: false } {
    return {
      jwtFromRequest: ExtractJwt.fromExtractors([
        ExtractJwt.fromAuthHeaderAsBearerToken(),
        ...more,
      ]),
      // Typed for strings; it hands the value to jsonwebtoken, which takes a KeyObject.
      secretOrKey: this.key as unknown as Buffer,
      algorithms: [SIGNING_ALGORITHM],
      audience,
    };
  }
}
