import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ExtractJwt, type JwtFromRequestFunction, type StrategyOptions } from 'passport-jwt';
import { UnauthorizedError } from '../domain-error.js';
import { signHs256, verifyHs256 } from './hs256.js';

/** Injection token of the key that signs all tokens. */
export const SIGNING_KEY = Symbol('SIGNING_KEY');
export const SIGNING_ALGORITHM = 'HS256';

/** Whom a token is for; one audience's token is nothing to the other. */
export type TokenAudience = 'organizer' | 'participant';

@Injectable()
export class Tokens {
  constructor(@Inject(SIGNING_KEY) private readonly key: KeyObject) {}

  /** @param expiresIn seconds */
  sign(
    audience: TokenAudience,
    claims: { sub: string; [name: string]: unknown },
    expiresIn: number,
  ): string {
    const iat = Math.floor(Date.now() / 1000);
    return signHs256({ ...claims, aud: audience, iat, exp: iat + expiresIn }, this.key);
  }

  /** @throws UnauthorizedError where the token is forged, expired or for another audience */
  verify<T extends object>(audience: TokenAudience, token: string): T {
    const claims = verifyHs256(token, this.key);
    if (claims?.aud !== audience) {
      throw new UnauthorizedError('The token is not valid, or has expired.');
    }
    return claims as unknown as T;
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
