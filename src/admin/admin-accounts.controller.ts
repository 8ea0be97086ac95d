import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { AdminAccountsService } from './admin-accounts.service.js';
import {
  AdminAccountDto,
  AdminAccountPageDto,
  ChangeAccountDto,
  ListAccountsDto,
  MadeLinkDto,
  MakeInviteDto,
} from './dto/admin.dto.js';
import { AdminId, ForAdmin } from './for-admin.js';

@ApiTags('admin')
@ForAdmin()
@Controller('v1/admin')
export class AdminAccountsController {
  constructor(private readonly accounts: AdminAccountsService) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Accounts, newest first; `search` is part of an email or a name' })
  @ApiOkResponse({ type: AdminAccountPageDto })
  @ApiProblems('validation_failed')
  list(@Query() wanted: ListAccountsDto): Promise<AdminAccountPageDto> {
    return this.accounts.list(wanted);
  }

  @Get('accounts/:id')
  @ApiOperation({ summary: 'An account' })
  @ApiOkResponse({ type: AdminAccountDto })
  @ApiProblems('account_not_found')
  get(@Param('id') id: string): Promise<AdminAccountDto> {
    return this.accounts.get(id);
  }

  @Patch('accounts/:id')
  @ApiBody({ type: ChangeAccountDto, required: false })
  @ApiOperation({ summary: 'Disable or enable an account, make an admin of an organizer or back' })
  @ApiOkResponse({ type: AdminAccountDto })
  @ApiProblems('validation_failed', 'account_not_found', 'own_account')
  update(
    @AdminId() adminId: string,
    @Param('id') id: string,
    @Body() changes: ChangeAccountDto,
  ): Promise<AdminAccountDto> {
    return this.accounts.update(adminId, id, changes);
  }

  @Delete('accounts/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an account with its sessions and their votes' })
  @ApiNoContentResponse()
  @ApiProblems('account_not_found', 'own_account', 'legal_hold')
  delete(@AdminId() adminId: string, @Param('id') id: string): Promise<void> {
    return this.accounts.delete(adminId, id);
  }

  @Post('accounts/:id/reset-link')
  @ApiOperation({ summary: 'Make a link by which whoever has it sets a new password' })
  @ApiCreatedResponse({ type: MadeLinkDto })
  @ApiProblems('account_not_found', 'limit_reached')
  makeResetLink(@AdminId() adminId: string, @Param('id') id: string): Promise<MadeLinkDto> {
    return this.accounts.makeResetLink(adminId, id);
  }

  @Post('invites')
  @ApiBody({ type: MakeInviteDto, required: false })
  @ApiOperation({ summary: 'Make a link by which whoever has it registers, once, within a week' })
  @ApiCreatedResponse({ type: MadeLinkDto })
  @ApiProblems('validation_failed', 'limit_reached')
  makeInvite(@AdminId() adminId: string, @Body() { email }: MakeInviteDto): Promise<MadeLinkDto> {
    return this.accounts.makeInvite(adminId, email);
  }
}
