import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../../accounts/index.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { kinds } from '../../sessions/index.js';
import { BallotFileDto, ListBallotsDto } from './dto/recount.dto.js';
import { RecountService } from './recount.service.js';

const text = { schema: { type: 'string' } } as const;

/** For the documentation: the kinds whose ballots can be read so. */
const kindsWith = (way: 'ranked' | 'approved') =>
  kinds.flatMap(({ name, ballot }) => (ballot[way] ? `\`${name}\`` : [])).join(', ');

@ApiTags('questions')
@ForOrganizer()
@Controller('v1/questions/:id/ballots')
export class RecountController {
  constructor(private readonly recounts: RecountService) {}

  @Get()
  @ApiOperation({
    summary: 'All ballots of a question whose result is final, for a recount by other tools',
    description:
      'Without receipt, time and participant, in a random order; streamed. `csv` has a row a ballot, and no ' +
      `cell that is a number or a formula in any locale. \`blt\` is for ${kindsWith('ranked')}; \`preflib\` for ` +
      `these, too, as orders (SOC, SOI, TOC), or, as sets (CAT), for ${kindsWith('approved')}. These two have equal ` +
      'ballots once, with their number. Of texts only those that are shown. In a small room ballots still tell ' +
      'who cast them to those who know the people.',
  })
  @ApiExtraModels(BallotFileDto)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(BallotFileDto) } },
      'text/csv': text,
      'text/plain': text,
    },
  })
  @ApiProblems(
    'validation_failed',
    'question_not_found',
    'unsupported_ballot_format',
    'result_not_final',
    'too_many_requests',
    'overloaded',
  )
  async list(
    @AccountId() account: string,
    @Param('id') id: string,
    @Query() { format, reading }: ListBallotsDto,
  ): Promise<StreamableFile> {
    const { name, type, content } = await this.recounts.write(account, id, format, reading);
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });
  }
}
