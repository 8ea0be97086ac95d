import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { AccountsService } from './accounts.service.js';
import { deviceOf } from './device.rules.js';
import { AccountDto, LoggedInDto, RegisterDto, UpdateAccountDto } from './dto/accounts.dto.js';
import { answerLogin, ApiRefreshTokenHeader, refreshCookie } from './login-answer.js';
import { EmailConfirmationsService } from './email-confirmations.service.js';
import { AccountId, ForOrganizer, type LoggedInOrganizer } from './organizer.js';
import { accountPolicies } from './accounts.policies.js';

@ApiTags('accounts')
@Controller('v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly confirmations: EmailConfirmationsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Post()
  @LimitedByAddress(accountPolicies['register/address'])
  @ApiOperation({ summary: 'Register an organizer' })
  @ApiRefreshTokenHeader()
  @ApiCreatedResponse({ type: LoggedInDto })
  @ApiProblems(
    'validation_failed',
    'email_taken',
    'registration_closed',
    'invite_required',
    'invite_invalid',
  )
  async register(
    @Body() input: RegisterDto,
    @Headers('x-refresh-token') wanted: string | undefined,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedInDto> {
    const login = await this.accounts.register(input, deviceOf(headers['user-agent']));
    return answerLogin(login, wanted, reply, this.environment);
  }

  @Get('me')
  @ForOrganizer()
  @ApiOperation({ summary: 'The account of the token' })
  @ApiOkResponse({ type: AccountDto })
  me(@AccountId() id: string): Promise<AccountDto> {
    return this.accounts.get(id);
  }

  @Patch('me')
  @ForOrganizer()
  @ApiBody({ type: UpdateAccountDto, required: false })
  @ApiOperation({ summary: 'Change name, email or password' })
  @ApiOkResponse({ type: AccountDto })
  @ApiProblems('validation_failed', 'invalid_credentials', 'email_taken', 'too_many_requests')
  update(
    @CurrentUser() organizer: LoggedInOrganizer,
    @Body() changes: UpdateAccountDto,
  ): Promise<AccountDto> {
    return this.accounts.update(organizer, changes);
  }

  @Post('me/email-confirmation')
  @ForOrganizer()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send the link that confirms the email address once more',
    description: 'Nothing is sent where it is confirmed, or without `SMTP_URL`.',
  })
  @ApiAcceptedResponse({ description: 'It is on its way.' })
  @ApiProblems('too_many_requests')
  confirmEmail(@AccountId() id: string): Promise<void> {
    return this.confirmations.sendAgain(id);
  }

  @Delete('me')
  @HttpCode(204)
  @ForOrganizer()
  @ApiOperation({ summary: 'Delete the account with its sessions and their votes' })
  @ApiNoContentResponse()
  @ApiProblems('legal_hold')
  async delete(
    @AccountId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.accounts.delete(id);
    refreshCookie.clear(reply, this.environment);
  }
}
