import { Body, Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { ClientAddress } from '../platform/client-address.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { AccountsService } from './accounts.service.js';
import { RefreshInvalidError } from './accounts.errors.js';
import { deviceOf } from './device.rules.js';
import { LoggedInDto, LogInDto, RefreshDto } from './dto/accounts.dto.js';
import { answerLogin, ApiRefreshTokenHeader, refreshCookie } from './login-answer.js';
import { accountPolicies } from './accounts.policies.js';

@ApiTags('accounts')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Post('login')
  @LimitedByAddress(accountPolicies['login/address'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Log in with email and password' })
  @ApiRefreshTokenHeader()
  @ApiOkResponse({ type: LoggedInDto })
  @ApiProblems('validation_failed', 'invalid_credentials', 'account_disabled')
  async logIn(
    @Body() { email, password }: LogInDto,
    @Headers('x-refresh-token') wanted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedInDto> {
    const login = await this.accounts.logIn(email, password, {
      address: this.addresses.of(request.raw),
      device: deviceOf(request.headers['user-agent']),
    });
    return answerLogin(login, wanted, reply, this.environment);
  }

  @Post('refresh')
  @LimitedByAddress(accountPolicies['refresh/address'])
  @HttpCode(200)
  @ApiBody({ type: RefreshDto, required: false })
  @ApiOperation({ summary: 'Exchange a refresh token for a new pair; each is good once' })
  @ApiRefreshTokenHeader()
  @ApiOkResponse({ type: LoggedInDto })
  @ApiProblems('validation_failed', 'refresh_invalid', 'refresh_reused', 'account_disabled')
  async refresh(
    @Body() { refreshToken }: RefreshDto,
    @Headers('x-refresh-token') wanted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedInDto> {
    const token = refreshToken ?? refreshCookie.read(request);
    if (!token) throw new RefreshInvalidError();
    return answerLogin(await this.accounts.refresh(token), wanted, reply, this.environment);
  }

  @Post('logout')
  @LimitedByAddress(accountPolicies['refresh/address'])
  @HttpCode(204)
  @ApiBody({ type: RefreshDto, required: false })
  @ApiOperation({ summary: 'Revoke the refresh token and all that came from the same login' })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed')
  async logOut(
    @Body() { refreshToken }: RefreshDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = refreshToken ?? refreshCookie.read(request);
    if (token) await this.accounts.logOut(token);
    refreshCookie.clear(reply, this.environment);
  }
}
