import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  type LeaderboardEntry,
  type LeaderboardState,
  type LeaderboardTeam,
  limits,
  type OwnScore,
} from '../../contract/index.js';

export class AskLeaderboardDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: limits.pageMax,
    default: limits.leaderboardTold,
    description: 'Entries.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(limits.pageMax)
  limit: number = limits.leaderboardTold;
}

export class LeaderboardEntryDto implements LeaderboardEntry {
  @ApiProperty({ type: 'integer', example: 2, description: 'Equal points share one: 1, 2, 2, 4.' })
  rank!: number;

  @ApiProperty({ example: 'Grace' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where there are none.' })
  team!: string | null;

  @ApiProperty({ type: 'integer', example: 2149 })
  points!: number;

  @ApiProperty({ type: 'integer', description: 'Questions that were answered right, wholly.' })
  correct!: number;

  @ApiProperty({ type: 'integer' })
  answered!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Right answers in a row, up to the last question; worth nothing.',
  })
  streak!: number;
}

export class LeaderboardTeamDto implements LeaderboardTeam {
  @ApiProperty({ type: 'integer' })
  rank!: number;

  @ApiProperty({ example: 'Red' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'Mean of its members’ points.' })
  points!: number;

  @ApiProperty({ type: 'integer', description: 'Who has answered at least once.' })
  members!: number;
}

class LastScoreDto {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ type: 'integer' })
  points!: number;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether it was answered right, wholly; null where it was not answered.',
  })
  right!: boolean | null;
}

export class OwnScoreDto extends LeaderboardEntryDto implements OwnScore {
  @ApiProperty({
    type: LastScoreDto,
    nullable: true,
    description: 'The last question that counts; null before the first.',
  })
  last!: LastScoreDto | null;
}

export class LeaderboardDto implements LeaderboardState {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'Only grows.' })
  version!: number;

  @ApiProperty({ description: 'The session has ended and every point is in.' })
  final!: boolean;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Whose points are in it, in the order in which they were opened.',
  })
  questionIds!: string[];

  @ApiProperty({ type: 'integer', description: 'How many play.' })
  players!: number;

  @ApiProperty({ type: [LeaderboardEntryDto], description: 'Those first in rank, then by name.' })
  entries!: LeaderboardEntryDto[];

  @ApiProperty({ type: [LeaderboardTeamDto], nullable: true })
  teams!: LeaderboardTeamDto[] | null;

  @ApiProperty({
    type: OwnScoreDto,
    nullable: true,
    description: 'One’s own, however far down; null for who does not play.',
  })
  me!: OwnScoreDto | null;
}
