import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Environment } from '../platform/config/environment.js';
import { TokenCookie } from '../platform/cookies.js';
import type { LoggedIn } from './accounts.service.js';
import type { LoggedInDto } from './dto/accounts.dto.js';
import { REFRESH_TTL } from './refresh-tokens.service.js';

/** Sent only to the calls that take a refresh token in their body too. */
export const refreshCookie = new TokenCookie('plenum_refresh', '/v1/auth');

/** Documents what `answerLogin` is told by. */
export const ApiRefreshTokenHeader = () =>
  ApiHeader({
    name: 'X-Refresh-Token',
    required: false,
    schema: { type: 'string', example: 'body' },
    description: '`body`: the answer holds the refresh token, too.',
  });

/** Browsers get the refresh token as a cookie; who sends `X-Refresh-Token: body` reads it, too. */
export function answerLogin(
  login: LoggedIn,
  wanted: string | undefined,
  reply: FastifyReply,
  environment: Environment,
): LoggedInDto {
  const { refreshToken, ...answer } = login;
  refreshCookie.write(reply, refreshToken, REFRESH_TTL, environment);
  return wanted?.toLowerCase() === 'body' ? { ...answer, refreshToken } : answer;
}
