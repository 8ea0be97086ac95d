import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  type BallotFile,
  type BallotFormat,
  ballotFormats,
  type BallotReading,
  ballotReadings,
} from '../../../contract/ballots.js';

export class ListBallotsDto {
  @ApiPropertyOptional({ enum: ballotFormats, enumName: 'BallotFormat', default: 'json' })
  @IsOptional()
  @IsIn(ballotFormats)
  format: BallotFormat = 'json';

  @ApiPropertyOptional({
    enum: ballotReadings,
    enumName: 'BallotReading',
    default: 'classical',
    description:
      'Of rankings in `blt` and `preflib`: what a ballot says of options that it does not name. `classical`: ' +
      'nothing, it ends before them; no file has equal or skipped places. `completed`: they share the last ' +
      'place, `2=4` in BLT as OpaVote reads it, `{2,4}` in PrefLib.',
  })
  @IsOptional()
  @IsIn(ballotReadings)
  reading: BallotReading = 'classical';
}

class BallotOptionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  label!: string;
}

class BallotQuestionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  prompt!: string;

  @ApiProperty({ type: [BallotOptionDto] })
  options!: BallotOptionDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Those of its kind, with what counts where one is left out.',
  })
  settings!: Record<string, string | number | boolean>;
}

/** For the documentation: it is streamed. */
export class BallotFileDto implements BallotFile {
  @ApiProperty({ enum: ['plenum-ballots-1'], description: 'The version of this shape.' })
  format!: 'plenum-ballots-1';

  @ApiProperty({ type: BallotQuestionDto })
  question!: BallotQuestionDto;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'By which rankings are counted; null of other kinds.',
  })
  method!: string | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'Each as the body of a vote has it, in a random order. Of texts those that are shown; ballots ' +
      'without any are left out.',
  })
  ballots!: Record<string, unknown>[];
}
