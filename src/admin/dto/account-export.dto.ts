import { ApiProperty } from '@nestjs/swagger';
import { AccountDto, LoginDto } from '../../accounts/index.js';
import { rosterKinds } from '../../contract/index.js';
import { ImageDto } from '../../images/index.js';
import { PlayerDto } from '../../participants/index.js';
import { QaItemDto } from '../../qa/index.js';
import { ConfidenceMatrixDto } from '../../quiz/index.js';
import { AnswerDto, ResultDto } from '../../results/index.js';
import { SessionDto } from '../../sessions/index.js';

class ExportedRosterEntryDto {
  @ApiProperty({ enum: rosterKinds, enumName: 'RosterKind' })
  kind!: string;

  @ApiProperty({ example: 'Grace', description: 'The name, or the first group of the code.' })
  label!: string;
}

class ExportedParticipantDto {
  @ApiProperty({ example: 'Grace' })
  name!: string;
}

class ExportedAnswerDto extends AnswerDto {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;
}

class ExportedSessionDto extends SessionDto {
  @ApiProperty({ type: [ResultDto] })
  results!: ResultDto[];

  @ApiProperty({ type: [ExportedRosterEntryDto] })
  roster!: ExportedRosterEntryDto[];

  @ApiProperty({ type: [ExportedParticipantDto], description: 'Who has voted by name.' })
  participants!: ExportedParticipantDto[];

  @ApiProperty({
    type: [PlayerDto],
    description: 'Who plays, by name and team; nobody where it is no game.',
  })
  players!: PlayerDto[];

  @ApiProperty({
    type: [QaItemDto],
    description: 'What the audience asked, the latest first; also what waits or is hidden.',
  })
  qa!: QaItemDto[];

  @ApiProperty({
    type: [ConfidenceMatrixDto],
    description: 'How sure those were who have said so; as the organizer is told it, by question.',
  })
  confidences!: ConfidenceMatrixDto[];

  @ApiProperty({
    type: [ExportedAnswerDto],
    description: 'All texts and words, also those that wait or are hidden. By question.',
  })
  answers!: ExportedAnswerDto[];
}

class ExportedImageDto extends ImageDto {
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class AccountExportDto {
  @ApiProperty({ format: 'date-time' })
  exportedAt!: string;

  @ApiProperty()
  account!: AccountDto;

  @ApiProperty({ type: [LoginDto] })
  logins!: LoginDto[];

  @ApiProperty({
    type: [ExportedImageDto],
    description: 'Newest first; those of no question, too.',
  })
  images!: ExportedImageDto[];

  @ApiProperty({ type: [ExportedSessionDto], description: 'Newest first.' })
  sessions!: ExportedSessionDto[];
}
