import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForParticipant, type Participant } from '../participants/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ConfidenceService } from './confidence.service.js';
import { OwnConfidencesDto } from './dto/confidence.dto.js';

@ApiTags('quiz')
@Controller('v1/audience/confidences')
export class AudienceConfidencesController {
  constructor(private readonly confidence: ConfidenceService) {}

  @Get()
  @ForParticipant()
  @ApiOperation({
    summary: 'How sure I have said that I am',
    description:
      'Of each question of the session on which I have. Those that were reset are not among them.',
  })
  @ApiOkResponse({ type: OwnConfidencesDto })
  @ApiProblems('not_admitted', 'session_not_found')
  async list(@CurrentUser() participant: Participant): Promise<OwnConfidencesDto> {
    return { confidences: await this.confidence.listOwn(participant) };
  }
}
