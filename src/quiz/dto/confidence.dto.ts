import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import {
  type ConfidenceCell,
  type ConfidenceMatrix,
  limits,
  type OwnConfidence,
  type OwnConfidences,
} from '../../contract/index.js';

const confidence = {
  type: 'integer',
  minimum: 1,
  maximum: limits.confidenceMax,
  example: 4,
  description: 'How sure one is of one’s answer: 1 not at all, 5 wholly.',
} as const;

export class PutConfidenceDto {
  @ApiProperty(confidence)
  @IsInt()
  @Min(1)
  @Max(limits.confidenceMax)
  confidence!: number;
}

export class OwnConfidenceDto implements OwnConfidence {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty(confidence)
  confidence!: number;
}

export class OwnConfidencesDto implements OwnConfidences {
  @ApiProperty({ type: [OwnConfidenceDto] })
  confidences!: OwnConfidenceDto[];
}

const count = { type: 'integer', minimum: 0, example: 12 } as const;

class ConfidenceCellDto implements ConfidenceCell {
  @ApiProperty(confidence)
  confidence!: number;

  @ApiProperty(count)
  right!: number;

  @ApiProperty({ ...count, description: 'Not wholly right.' })
  wrong!: number;
}

export class ConfidenceMatrixDto implements ConfidenceMatrix {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ ...count, description: 'Who has voted and said how sure it is.' })
  total!: number;

  @ApiProperty({
    type: [ConfidenceCellDto],
    nullable: true,
    description:
      'Of each confidence from 1 to 5. Null where it is not known of every vote whether it is right: ' +
      'the question is not scored, or its votes are not all counted; and where it is hidden.',
  })
  cells!: ConfidenceCellDto[] | null;

  @ApiProperty({
    description: `Whether fewer than ${limits.confidenceShownFrom} have said how sure they are.`,
  })
  hidden!: boolean;
}
