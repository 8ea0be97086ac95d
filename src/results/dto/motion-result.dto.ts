import { ApiProperty } from '@nestjs/swagger';
import { type MotionOutcome, motionOutcomes, type MotionResult } from '../../contract/motion.js';
import { MotionTermsDto } from '../../sessions/index.js';

const votes = (example: number, description: string) =>
  ({ type: 'integer', nullable: true, example, description }) as const;
const weighed = 'Null by weight until the result is final.';

export class MotionResultDto implements MotionResult {
  @ApiProperty({
    enum: motionOutcomes,
    enumName: 'MotionOutcome',
    description: '`open` until every accepted vote is counted.',
  })
  outcome!: MotionOutcome;

  @ApiProperty({ description: 'By which it is decided: its own, else its session’s.' })
  terms!: MotionTermsDto;

  @ApiProperty({ description: 'Whether a vote is as many votes as its seat of the roster has.' })
  weighted!: boolean;

  @ApiProperty(votes(57, `Votes for it. ${weighed}`))
  yes!: number | null;

  @ApiProperty(votes(21, `Votes against it. ${weighed}`))
  no!: number | null;

  @ApiProperty(votes(6, `Abstentions. ${weighed}`))
  abstain!: number | null;

  @ApiProperty(votes(84, `Votes that were cast, abstentions too. ${weighed}`))
  present!: number | null;

  @ApiProperty(votes(78, `What the majority is of. ${weighed}`))
  base!: number | null;

  @ApiProperty(
    votes(52, `The least number of votes for it that adopts it, of that base. ${weighed}`),
  )
  needed!: number | null;

  @ApiProperty(votes(50, 'Votes that must be cast. Null: as few as come.'))
  quorum!: number | null;

  @ApiProperty(votes(99, 'Votes that could be cast. Null without a roster.'))
  entitled!: number | null;
}
