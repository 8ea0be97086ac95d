import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import {
  CreatePollDto,
  ListPollsDto,
  PollDto,
  PollPageDto,
  UpdatePollDto,
} from './dto/polls.dto.js';
import { PollsService } from './polls.service.js';
import { pollPolicies } from './polls.policies.js';

@ApiTags('polls')
@Controller('v1/polls')
export class PollsController {
  constructor(private readonly polls: PollsService) {}

  @Post()
  @ForOrganizer()
  @ApiBody({
    type: CreatePollDto,
    examples: {
      poll: { value: { question: 'Where shall we meet next?', options: ['Lisbon', 'Oslo'] } },
    },
  })
  @ApiOperation({
    summary: 'Ask a question that anybody with its link can vote on at once',
    description: 'A session of mine that is live, with one question that is open.',
  })
  @ApiCreatedResponse({ type: PollDto })
  @ApiProblems('validation_failed', 'limit_reached', 'too_many_requests')
  async create(
    @AccountId() account: string,
    @Body() input: CreatePollDto,
    @BaseUrl() baseUrl: string,
  ): Promise<PollDto> {
    return this.polls.show(await this.polls.create(account, input), baseUrl);
  }

  @Get()
  @LimitedByAddress(pollPolicies['polls/address'])
  @ApiOperation({
    summary: 'Polls that are listed, for everybody',
    description: 'Totals and order may be two seconds old.',
  })
  @ApiOkResponse({ type: PollPageDto })
  @ApiProblems('validation_failed')
  list(@Query() query: ListPollsDto, @BaseUrl() baseUrl: string): Promise<PollPageDto> {
    return this.polls.list(query, baseUrl);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A poll, for whoever has its link' })
  @ApiOkResponse({ type: PollDto })
  @ApiProblems('poll_not_found')
  async get(
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PollDto> {
    const poll = await this.polls.show(await this.polls.get(id), baseUrl);
    void reply.header('Cache-Control', 'no-cache');
    return poll;
  }

  @Patch(':id')
  @ForOrganizer()
  @ApiBody({ type: UpdatePollDto, required: false })
  @ApiOperation({
    summary: 'Change a poll of mine; what is left out stays',
    description:
      'Once there are votes, `options` and `multiple` stay as they are. A label alone is changed ' +
      'by `PATCH /v1/questions/{id}`.',
  })
  @ApiOkResponse({ type: PollDto })
  @ApiProblems('validation_failed', 'poll_not_found', 'question_has_votes', 'invalid_transition')
  async update(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() changes: UpdatePollDto,
    @BaseUrl() baseUrl: string,
  ): Promise<PollDto> {
    return this.polls.show(await this.polls.update(account, id, changes), baseUrl);
  }

  @Delete(':id')
  @ForOrganizer()
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a poll of mine, with its session and votes' })
  @ApiNoContentResponse()
  @ApiProblems('poll_not_found')
  delete(@AccountId() account: string, @Param('id') id: string): Promise<void> {
    return this.polls.delete(account, id);
  }

  @Post(':id/close')
  @ForOrganizer()
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a poll of mine: no vote is accepted any more' })
  @ApiOkResponse({ type: PollDto })
  @ApiProblems('poll_not_found', 'invalid_transition')
  async close(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<PollDto> {
    return this.polls.show(await this.polls.close(account, id), baseUrl);
  }
}
