import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type RankedOption,
  type RankingMethodName,
  rankingMethodNames,
  type RankingRound,
  type RankingSummary,
} from '../../../contract/index.js';

const keys: { type: [StringConstructor]; format: string } = { type: [String], format: 'uuid' };

class RankedOptionDto implements RankedOption {
  @ApiProperty({ format: 'uuid' })
  key!: string;

  @ApiProperty({ example: 'Lisbon' })
  label!: string;

  @ApiProperty({ type: 'integer', description: 'Equal ranks are equal numbers: 1, 2, 2, 4.' })
  rank!: number;

  @ApiProperty({
    description:
      '`borda`: points, in halves; `irv`: votes in the last round that shows it; `condorcet`: how many ' +
      'others it is ahead of.',
    example: 27.5,
  })
  score!: number;
}

class RankingWayDto {
  @ApiProperty({ format: 'uuid' })
  eliminated!: string;

  @ApiProperty(keys)
  winners!: string[];
}

class RankingRoundDto implements RankingRound {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', nullable: true },
    description: 'Votes for each option, in the order of `buckets`; null for one that is out.',
    example: [9, 6, null],
  })
  counts!: (number | null)[];

  @ApiProperty({ type: 'integer', description: 'Votes that name no option that is still in.' })
  exhausted!: number;

  @ApiProperty({
    ...keys,
    description: 'Who is out after this round; none where a tie ends the count.',
  })
  eliminated!: string[];

  @ApiProperty({
    ...keys,
    description: 'Who shares the last place; empty where one is last alone.',
  })
  tied!: string[];

  @ApiPropertyOptional({
    type: [RankingWayDto],
    description:
      'Where the first place hangs on the tie: who can win if this one of the tied is out first.',
  })
  ways?: RankingWayDto[];
}

export class RankingSummaryDto implements RankingSummary {
  @ApiProperty({ enum: ['ranking'] })
  shape!: 'ranking';

  @ApiProperty({ enum: [true], description: 'Buckets are first places.' })
  exclusive!: true;

  @ApiProperty({ enum: rankingMethodNames, description: 'How votes were counted.' })
  method!: RankingMethodName;

  @ApiProperty({ type: [RankedOptionDto], description: 'All options, best first.' })
  order!: RankedOptionDto[];

  @ApiPropertyOptional({ type: [RankingRoundDto], description: '`irv` alone.' })
  rounds?: RankingRoundDto[];

  @ApiPropertyOptional({
    ...keys,
    description:
      '`irv` alone: options whose rank is the best that is still possible, as a tie has more orders ' +
      'than are tried. Absent where all ranks are certain.',
  })
  undecided?: string[];

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    description:
      '`condorcet` alone: in row a and column b, votes that have a before b, in the order of `buckets`.',
    example: [
      [0, 12],
      [8, 0],
    ],
  })
  pairwise?: number[][];
}
