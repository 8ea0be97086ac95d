import { ApiProperty } from '@nestjs/swagger';
import type { NamedParticipant, ParticipantPage } from '../../contract/index.js';

class NamedParticipantDto implements NamedParticipant {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Grace' })
  name!: string;

  @ApiProperty({ format: 'date-time' })
  joinedAt!: string;

  @ApiProperty({
    type: 'integer',
    description: 'Questions of the session that it has a vote on now.',
    example: 3,
  })
  votes!: number;
}

export class ParticipantPageDto implements ParticipantPage {
  @ApiProperty({ type: [NamedParticipantDto] })
  items!: NamedParticipantDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCursor!: string | null;
}
