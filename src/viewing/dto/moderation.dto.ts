import { ApiProperty } from '@nestjs/swagger';
import type { ModeratorSession, ModeratorSnapshot } from '../../contract/index.js';
import { ResultDto } from '../../results/index.js';
import { AudienceQuestionDto } from '../../sessions/index.js';
import { AudienceSessionOutlineDto } from './audience.dto.js';

export class ModeratorSessionDto extends AudienceSessionOutlineDto implements ModeratorSession {
  @ApiProperty({
    type: [AudienceQuestionDto],
    description: 'Those that people write in, from when they are opened first.',
  })
  questions!: AudienceQuestionDto[];
}

export class ModeratorSnapshotDto implements ModeratorSnapshot {
  @ApiProperty()
  session!: ModeratorSessionDto;

  @ApiProperty({ type: [ResultDto], description: 'Of these questions, with what is pending.' })
  results!: ResultDto[];

  @ApiProperty({ format: 'date-time', description: 'The server’s time.' })
  now!: string;
}
