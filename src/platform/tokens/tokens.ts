import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ExtractJwt, type JwtFromRequestFunction, type StrategyOptions } from 'passport-jwt';
import { UnauthorizedError } from '../domain-error.js';
import { signHs256, verifyHs256 } from './hs256.js';

/** Injection token of the key that signs all tokens. */
export const SIGNING_KEY = Symbol('SIGNING_KEY');
export const SIGNING_ALGORITHM = 'HS256';

/** Whom a token is for; one audience's token is nothing to the others. */
export type TokenAudience = 'organizer' | 'participant' | 'screen';

@Injectable()
export class Tokens {
  constructor(@Inject(SIGNING_KEY) private readonly key: KeyObject) {}

  /**
   * @param expiresIn seconds
   * @param now milliseconds since 1970
   */
  sign(
    audience: TokenAudience,
    claims: { sub: string; [name: string]: unknown },
    expiresIn: number,
    now = Date.now(),
  ): string {
    const iat = Math.floor(now / 1000);
    return signHs256({ ...claims, aud: audience, iat, exp: iat + expiresIn }, this.key);
  }

  /** @throws UnauthorizedError where the token is forged, expired or for another audience */
  verify<T extends object>(audience: TokenAudience, token: string): T {
    const claims = this.find<T>(audience, token);
    if (!claims) throw new UnauthorizedError('The token is not valid, or has expired.');
    return claims;
  }

  /** As `find`, and of a token that has expired, too. */
  findExpired<T extends object>(audience: TokenAudience, token: string): T | undefined {
    const claims = verifyHs256(token, this.key, 0);
    return claims?.aud === audience ? (claims as unknown as T) : undefined;
  }

  /** The claims of a token; undefined where it is forged, expired or for another audience. */
  find<T extends object>(audience: TokenAudience, token: string): T | undefined {
    const claims = verifyHs256(token, this.key);
    return claims?.aud === audience ? (claims as unknown as T) : undefined;
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
