import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForParticipant, type Participant } from '../participants/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ConfidenceService } from './confidence.service.js';
import { OwnConfidenceDto, PutConfidenceDto } from './dto/confidence.dto.js';
import { quizPolicies } from './quiz.policies.js';

@ApiTags('quiz')
@Controller('v1/questions/:id/confidence')
export class ConfidenceController {
  constructor(private readonly confidence: ConfidenceService) {}

  @Put()
  @ForParticipant()
  @LimitedByAddress(quizPolicies['confidence/address'])
  @ApiOperation({
    summary: 'Say how sure I am of my answer',
    description:
      'Of a question with the setting `confidence`, once a vote of mine is accepted and while it is open. ' +
      'Said again, the last one counts. A reset erases it.',
  })
  @ApiOkResponse({ type: OwnConfidenceDto })
  @ApiProblems(
    'validation_failed',
    'not_admitted',
    'question_not_found',
    'question_not_open',
    'confidence_not_asked',
    'not_voted',
  )
  put(
    @CurrentUser() participant: Participant,
    @Param('id') id: string,
    @Body() { confidence }: PutConfidenceDto,
  ): Promise<OwnConfidenceDto> {
    return this.confidence.put(participant, id, confidence);
  }
}
