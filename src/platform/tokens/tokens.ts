import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

/** Whom a token is for; one audience's token is nothing to the others. */
export type TokenAudience = 'organizer' | 'participant' | 'screen';

/** Of these two there are few; participants' tokens have a faster way: docs/decisions/0007. */
type Audience = Exclude<TokenAudience, 'participant'>;

/** Tokens of organizers and of screens. */
@Injectable()
export class Tokens {
  constructor(private readonly jwt: JwtService) {}

  /**
   * @param expiresIn seconds
   * @param now milliseconds since 1970
   */
  sign(
    audience: Audience,
    claims: { sub: string; [name: string]: unknown },
    expiresIn: number,
    now = Date.now(),
  ): string {
    const iat = Math.floor(now / 1000);
    return this.jwt.sign({ ...claims, aud: audience, iat, exp: iat + expiresIn });
  }

  /** The claims of a token; undefined where it is forged, expired or for another audience. */
  find<T extends object>(audience: Audience, token: string): T | undefined {
    try {
      const claims = this.jwt.verify<T & { exp?: number }>(token, { audience });
      // jsonwebtoken takes one that never expires. None such was signed here.
      return claims.exp === undefined ? undefined : claims;
    } catch {
      return undefined;
    }
  }
}
