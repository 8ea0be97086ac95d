import { ApiProperty } from '@nestjs/swagger';
import { AccountDto, LoginDto } from '../../accounts/index.js';
import { rosterKinds } from '../../contract/index.js';
import { ResultDto } from '../../results/index.js';
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

class ExportedSessionDto extends SessionDto {
  @ApiProperty({ type: [ResultDto] })
  results!: ResultDto[];

  @ApiProperty({ type: [ExportedRosterEntryDto] })
  roster!: ExportedRosterEntryDto[];

  @ApiProperty({ type: [ExportedParticipantDto], description: 'Who has voted by name.' })
  participants!: ExportedParticipantDto[];
}

export class AccountExportDto {
  @ApiProperty({ format: 'date-time' })
  exportedAt!: string;

  @ApiProperty()
  account!: AccountDto;

  @ApiProperty({ type: [LoginDto] })
  logins!: LoginDto[];

  @ApiProperty({ type: [ExportedSessionDto], description: 'Newest first.' })
  sessions!: ExportedSessionDto[];
}
