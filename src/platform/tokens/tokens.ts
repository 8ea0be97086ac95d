import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

/**
 * Tokens of those of whom there are few; where they come by thousands, `hs256.ts` is faster:
 * docs/decisions/0007. One audience's token is nothing to the others.
 */
@Injectable()
export class Tokens {
  constructor(private readonly jwt: JwtService) {}

  /**
   * @param audience whom it is for
   * @param expiresIn seconds
   * @param now milliseconds since 1970
   */
  sign(
    audience: string,
    claims: { sub: string; [name: string]: unknown },
    expiresIn: number,
    now = Date.now(),
  ): string {
    const iat = Math.floor(now / 1000);
    return this.jwt.sign({ ...claims, aud: audience, iat, exp: iat + expiresIn });
  }

  /** The claims of a token; undefined where it is forged, expired or for another audience. */
  find<T extends object>(audience: string, token: string): T | undefined {
    try {
      const claims = this.jwt.verify<T & { exp?: number }>(token, { audience });
      // jsonwebtoken takes one that never expires. None such was signed here.
      return claims.exp === undefined ? undefined : claims;
    } catch {
      return undefined;
    }
  }
}
