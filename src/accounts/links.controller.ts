import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import {
  ConfirmEmailDto,
  ConfirmPasswordResetDto,
  RequestPasswordResetDto,
} from './dto/links.dto.js';
import { EmailConfirmationsService } from './email-confirmations.service.js';
import { PasswordResetsService } from './password-resets.service.js';
import { accountPolicies } from './accounts.policies.js';

/** What links in mails are good for. */
@ApiTags('accounts')
@Controller('v1/auth')
export class LinksController {
  constructor(
    private readonly resets: PasswordResetsService,
    private readonly confirmations: EmailConfirmationsService,
  ) {}

  @Post('password-reset')
  @LimitedByAddress(accountPolicies['reset/address'])
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a link to set a new password',
    description:
      'The answer is the same for an address without an account. The link is good once, for an ' +
      'hour. Without `SMTP_URL` nothing is sent: an admin can make such a link.',
  })
  @ApiAcceptedResponse({ description: 'The link is on its way, where an account has the address.' })
  @ApiProblems('validation_failed')
  request(@Body() { email }: RequestPasswordResetDto): Promise<void> {
    return this.resets.request(email);
  }

  @Post('password-reset/confirm')
  @LimitedByAddress(accountPolicies['link/address'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a new password by a link; all logins of the account end' })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed', 'link_invalid')
  confirm(@Body() { token, password }: ConfirmPasswordResetDto): Promise<void> {
    return this.resets.confirm(token, password);
  }

  @Post('email-confirmation')
  @LimitedByAddress(accountPolicies['link/address'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm an email address by the link that was sent there' })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed', 'link_invalid')
  confirmEmail(@Body() { token }: ConfirmEmailDto): Promise<void> {
    return this.confirmations.confirm(token);
  }
}
