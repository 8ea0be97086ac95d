import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { etag, QuestionDto, WithEtag } from '../sessions/index.js';
import { QuestionFromIdeasDto } from './dto/ideas.dto.js';
import { IdeasService } from './ideas.service.js';

@ApiTags('questions')
@ForOrganizer()
@Controller('v1/sessions')
export class IdeasController {
  constructor(private readonly ideas: IdeasService) {}

  @Post(':id/questions/from-ideas')
  @WithEtag()
  @ApiOperation({
    summary: 'Make a question whose options are what people have asked or written',
    description:
      'Added at the end. Of texts that look alike the first one counts; what is longer than a label may ' +
      'be is shortened, and markup in it is none.',
  })
  @ApiCreatedResponse({ type: QuestionDto, headers: etag })
  @ApiProblems(
    'validation_failed',
    'session_not_found',
    'qa_item_not_found',
    'answer_not_found',
    'invalid_transition',
    'limit_reached',
  )
  async ask(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() ideas: QuestionFromIdeasDto,
  ): Promise<QuestionDto> {
    return (await this.ideas.ask(account, id, ideas)).toQuestion();
  }
}
