import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForOrganizer, type LoggedInOrganizer } from '../accounts/index.js';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { AccountExportService } from './account-export.service.js';
import { AccountExportDto } from './dto/account-export.dto.js';
import { adminPolicies } from './admin.policies.js';

@ApiTags('accounts')
@ForOrganizer()
@Controller('v1/accounts/me/export')
export class AccountExportController {
  constructor(
    private readonly exports: AccountExportService,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'All data of the account as one file: sessions, questions, results, rosters, what the audience ' +
      'asked, images, logins',
    description:
      'Streamed; a file that ends early is no JSON. Of images it has the addresses. Passwords and ' +
      'tokens are not in it.',
  })
  @ApiOkResponse({ type: AccountExportDto })
  @ApiProblems('too_many_requests')
  async export(
    @CurrentUser() { id, loginId }: LoggedInOrganizer,
    @BaseUrl() baseUrl: string,
  ): Promise<StreamableFile> {
    await this.limits.take(adminPolicies['export/account'], id);
    return new StreamableFile(Readable.from(this.exports.write(id, loginId, baseUrl)), {
      type: 'application/json; charset=utf-8',
      disposition: 'attachment; filename="plenum-account.json"',
    });
  }
}
