import { ApiProperty } from '@nestjs/swagger';
import type { ScreenSnapshot, Turnout } from '../../contract/index.js';
import { ResultDto } from '../../results/index.js';
import { ScreenSessionDto } from '../../sessions/index.js';

class TurnoutDto implements Turnout {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ type: 'integer', description: 'Of the result; only grows.' })
  version!: number;

  @ApiProperty({ type: 'integer', description: 'Participants that voted.' })
  totalVotes!: number;
}

export class ScreenSnapshotDto implements ScreenSnapshot {
  @ApiProperty()
  session!: ScreenSessionDto;

  @ApiProperty({ type: [ResultDto] })
  results!: ResultDto[];

  @ApiProperty({ type: [TurnoutDto] })
  turnouts!: TurnoutDto[];

  @ApiProperty({ format: 'date-time', description: 'The server’s time.' })
  now!: string;
}
