import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type {
  CrossTab,
  CrossTabBucket,
  CrossTabGroup,
  ShownCrosstab,
} from '../../contract/index.js';
import { BucketDto } from '../../results/index.js';

export class ShowCrosstabDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  questionId!: string;

  @ApiProperty({ format: 'uuid', description: 'Whose buckets are the groups.' })
  @IsUUID()
  by!: string;
}

class CrosstabKeyDto {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ format: 'uuid' })
  by!: string;
}

export class ShownCrosstabDto implements ShownCrosstab {
  @ApiProperty({ type: CrosstabKeyDto, nullable: true, description: 'Null: none.' })
  shown!: CrosstabKeyDto | null;
}

class CrossTabBucketDto implements CrossTabBucket {
  @ApiProperty()
  key!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: hidden.', example: 12 })
  count!: number | null;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: '`count / totalVotes` of the group; null: hidden.',
    example: 0.48,
  })
  share!: number | null;
}

class CrossTabGroupDto implements CrossTabGroup {
  @ApiProperty({ description: 'Of the bucket of the question that groups.' })
  key!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: 'integer', description: 'Of the group, who have answered both.' })
  totalVotes!: number;

  @ApiProperty({ type: [CrossTabBucketDto] })
  buckets!: CrossTabBucketDto[];
}

class HiddenInCrossTabDto {
  @ApiProperty({ type: 'integer', description: 'Groups of fewer than three, which are left out.' })
  groups!: number;

  @ApiProperty({ type: 'integer', description: 'Cells of the groups that are there.' })
  cells!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Participants whose answers have come or changed since: they are in it as soon as they are three.',
  })
  participants!: number;
}

export class CrossTabDto implements CrossTab {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ format: 'uuid' })
  by!: string;

  @ApiProperty({ type: 'integer', description: 'Only grows.' })
  version!: number;

  @ApiProperty({ type: 'integer', description: 'Participants that have answered both.' })
  totalVotes!: number;

  @ApiProperty({ description: 'Whether each of them is in one group and one bucket.' })
  exclusive!: boolean;

  @ApiProperty({
    enum: ['question', 'by'],
    nullable: true,
    description:
      'Which one was asked first where the other one asks it again, by `POST /v1/questions/{id}/repeat`.',
  })
  repeats!: 'question' | 'by' | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of such a pair, who has answered otherwise; null where that would tell of few.',
  })
  moved!: number | null;

  @ApiProperty({ type: [BucketDto], description: 'Of all who have answered both.' })
  buckets!: BucketDto[];

  @ApiProperty({ type: [CrossTabGroupDto] })
  groups!: CrossTabGroupDto[];

  @ApiProperty({ description: 'What is left out, as it would tell of fewer than three.' })
  hidden!: HiddenInCrossTabDto;
}
