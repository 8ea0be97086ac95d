import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LoginListDto } from './dto/logins.dto.js';
import { LoginsService } from './logins.service.js';
import { AccountId, ForOrganizer, LoginId } from './organizer.js';

@ApiTags('accounts')
@ForOrganizer()
@Controller('v1/accounts/me/logins')
export class LoginsController {
  constructor(private readonly logins: LoginsService) {}

  @Get()
  @ApiOperation({ summary: 'The logins that are open, the one that was used last first' })
  @ApiOkResponse({ type: LoginListDto })
  async list(@AccountId() account: string, @LoginId() current: string): Promise<LoginListDto> {
    return { items: await this.logins.list(account, current) };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'End all logins but the one that asks' })
  @ApiNoContentResponse()
  endOthers(@AccountId() account: string, @LoginId() current: string): Promise<void> {
    return this.logins.endOthers(account, current);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a login: its tokens are good for nothing from now on' })
  @ApiNoContentResponse()
  @ApiProblems('login_not_found')
  end(@AccountId() account: string, @Param('id') id: string): Promise<void> {
    return this.logins.end(account, id);
  }
}
