import {
  Body,
  Controller,
  Delete,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Organizer } from '../accounts/index.js';
import { ForParticipant, type Participant } from '../participants/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ForModerator, type Moderator } from '../sessions/index.js';
import { AskDto, DecideOnQaItemDto, MergeQaItemDto, QaItemDto } from './dto/qa.dto.js';
import { ForAuthor } from './for-author.js';
import { QaModerationService } from './qa-moderation.service.js';
import { qaPolicies } from './qa.policies.js';
import { QaService } from './qa.service.js';

const EVERYWHERE = 'When this is answered, nobody is told any more what is hidden.';

@ApiTags('qa')
@Controller('v1/qa')
export class QaController {
  constructor(
    private readonly qa: QaService,
    private readonly moderation: QaModerationService,
  ) {}

  @Post()
  @ForParticipant()
  @LimitedByAddress(qaPolicies['ask/address'])
  @ApiOperation({
    summary: 'Ask a question in my session',
    description:
      'Safe to retry with the same key, also when the session takes nothing any more. In a session ' +
      'whose `qa` is `moderated` it is `pending` until the organizer shows it; where that is `open`, only ' +
      'if it has a word of a list of rude ones. A session takes 2,000, of one participant 20 that are ' +
      'neither answered nor hidden.',
  })
  @ApiCreatedResponse({ type: QaItemDto })
  @ApiProblems(
    'validation_failed',
    'not_admitted',
    'session_not_found',
    'qa_closed',
    'limit_reached',
    'overloaded',
  )
  ask(
    @CurrentUser() participant: Participant,
    @Body() { text, key }: AskDto,
    @Headers('accept-language') languages: string | undefined,
  ): Promise<QaItemDto> {
    return this.qa.ask(participant, { text, key, languages });
  }

  @Put(':id/upvote')
  @NoBody()
  @ForParticipant()
  @LimitedByAddress(qaPolicies['upvote/address'])
  @ApiOperation({
    summary: 'Upvote a question',
    description:
      'Once a participant: sent again it changes nothing. Only what is `shown` takes it. A downvote of ' +
      'the same participant goes.',
  })
  @ApiOkResponse({ type: QaItemDto })
  @ApiProblems('not_admitted', 'session_not_found', 'qa_item_not_found', 'qa_closed')
  upvote(@CurrentUser() participant: Participant, @Param('id') id: string): Promise<QaItemDto> {
    return this.qa.vote(participant, id, 1, true);
  }

  @Delete(':id/upvote')
  @NoBody()
  @ForParticipant()
  @LimitedByAddress(qaPolicies['upvote/address'])
  @ApiOperation({ summary: 'Take my upvote back; sent again it changes nothing' })
  @ApiOkResponse({ type: QaItemDto })
  @ApiProblems('not_admitted', 'session_not_found', 'qa_item_not_found', 'qa_closed')
  takeBack(@CurrentUser() participant: Participant, @Param('id') id: string): Promise<QaItemDto> {
    return this.qa.vote(participant, id, 1, false);
  }

  @Put(':id/downvote')
  @NoBody()
  @ForParticipant()
  @LimitedByAddress(qaPolicies['upvote/address'])
  @ApiOperation({
    summary: 'Downvote a question',
    description:
      'In the place of an upvote: of the two a participant has one at the most. Only where the session’s ' +
      '`qaDownvotes` is on.',
  })
  @ApiOkResponse({ type: QaItemDto })
  @ApiProblems(
    'not_admitted',
    'session_not_found',
    'qa_item_not_found',
    'qa_closed',
    'qa_downvotes_off',
  )
  downvote(@CurrentUser() participant: Participant, @Param('id') id: string): Promise<QaItemDto> {
    return this.qa.vote(participant, id, -1, true);
  }

  @Delete(':id/downvote')
  @NoBody()
  @ForParticipant()
  @LimitedByAddress(qaPolicies['upvote/address'])
  @ApiOperation({ summary: 'Take my downvote back; sent again it changes nothing' })
  @ApiOkResponse({ type: QaItemDto })
  @ApiProblems(
    'not_admitted',
    'session_not_found',
    'qa_item_not_found',
    'qa_closed',
    'qa_downvotes_off',
  )
  takeDownvoteBack(
    @CurrentUser() participant: Participant,
    @Param('id') id: string,
  ): Promise<QaItemDto> {
    return this.qa.vote(participant, id, -1, false);
  }

  @Patch(':id')
  @ForModerator()
  @ApiOperation({
    summary: 'Show, answer, hide, pin or reply; what is left out stays',
    description: `${EVERYWHERE} What is hidden or pending is not pinned.`,
  })
  @ApiOkResponse({ type: QaItemDto })
  @ApiProblems('validation_failed', 'qa_item_not_found')
  decide(
    @CurrentUser() moderator: Organizer | Moderator,
    @Param('id') id: string,
    @Body() decision: DecideOnQaItemDto,
  ): Promise<QaItemDto> {
    return this.moderation.decide(moderator, id, decision);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @ForModerator()
  @ApiOperation({
    summary: 'Merge a question into another of the same session',
    description:
      'The other one gets the votes of both, each participant’s once, and of who has said something of ' +
      'both what was said of that one; this one goes.',
  })
  @ApiOkResponse({ type: QaItemDto, description: 'The one that stays.' })
  @ApiProblems('validation_failed', 'qa_item_not_found')
  merge(
    @CurrentUser() moderator: Organizer | Moderator,
    @Param('id') id: string,
    @Body() { into }: MergeQaItemDto,
  ): Promise<QaItemDto> {
    return this.moderation.merge(moderator, id, into);
  }

  @Delete(':id')
  @NoBody()
  @HttpCode(204)
  @ForAuthor()
  @ApiOperation({
    summary: 'Delete a question: of a session that one moderates, or one’s own while it is pending',
    description: EVERYWHERE,
  })
  @ApiNoContentResponse()
  @ApiProblems(
    'not_admitted',
    'session_not_found',
    'qa_item_not_found',
    'too_many_requests',
    'overloaded',
  )
  delete(
    @CurrentUser() user: Organizer | Moderator | Participant,
    @Param('id') id: string,
  ): Promise<void> {
    return user.role === 'participant'
      ? this.qa.withdraw(user, id)
      : this.moderation.delete(user, id);
  }
}
