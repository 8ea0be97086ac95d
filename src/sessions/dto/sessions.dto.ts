import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min, MinLength } from 'class-validator';
import {
  type HallSettings,
  identities,
  type Identity,
  limits,
  resultsVisibilities,
  type ResultsVisibility,
  type Roster,
  rosters,
  type ScreenSession,
  type Session,
  type SessionSettings,
  type SessionStatus,
} from '../../contract/index.js';
import {
  IfGiven,
  ListOf,
  Nested,
  Text,
  textShape,
} from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';
import { AudienceQuestionDto, CreateQuestionDto, QuestionDto } from './questions.dto.js';

const title = { example: 'All hands, November', ...textShape(limits.titleMax) };
const statuses: SessionStatus[] = ['draft', 'live', 'ended'];

export class SessionSettingsDto implements SessionSettings {
  @ApiProperty({ enum: identities, enumName: 'Identity', default: 'anonymous' })
  @IfGiven()
  @IsIn(identities)
  identity!: Identity;

  @ApiProperty({ enum: resultsVisibilities, enumName: 'ResultsVisibility', default: 'after_vote' })
  @IfGiven()
  @IsIn(resultsVisibilities)
  resultsVisibility!: ResultsVisibility;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: limits.participantsPerAddressMax,
    default: null,
    description: 'How many may join from one address (of IPv6, from one /64). Null: all.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.participantsPerAddressMax)
  maxParticipantsPerAddress!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    minLength: limits.passcodeMin,
    maxLength: limits.passcodeMax,
    default: null,
    description: 'Asked of who joins. Only the organizer is ever shown it. Null: none.',
  })
  @IsOptional()
  @Text(limits.passcodeMax)
  @MinLength(limits.passcodeMin)
  passcode!: string | null;

  @ApiProperty({
    enum: rosters,
    enumName: 'Roster',
    default: 'none',
    description:
      '`names`: who is on the list, each name good for one participant. `codes`: who has a voter ' +
      'code, each good for one participant. Who has joined otherwise may not vote.',
  })
  @IfGiven()
  @IsIn(rosters)
  roster!: Roster;
}

/** What everybody in the hall may know of the settings. */
export class HallSettingsDto implements HallSettings {
  @ApiProperty({ enum: identities, enumName: 'Identity' })
  identity!: Identity;

  @ApiProperty({ enum: resultsVisibilities, enumName: 'ResultsVisibility' })
  resultsVisibility!: ResultsVisibility;

  @ApiProperty()
  passcodeRequired!: boolean;

  @ApiProperty({ enum: rosters, enumName: 'Roster' })
  roster!: Roster;
}

export class GivenSessionSettingsDto extends PartialType(SessionSettingsDto, {
  skipNullProperties: false,
}) {}

export class CreateSessionDto {
  @ApiProperty(title)
  @Text(limits.titleMax)
  title!: string;

  @ApiPropertyOptional()
  @IfGiven()
  @Nested(() => GivenSessionSettingsDto)
  settings?: GivenSessionSettingsDto;

  @ApiPropertyOptional({ type: [CreateQuestionDto], maxItems: limits.questionsPerSession })
  @IfGiven()
  @ListOf(() => CreateQuestionDto, limits.questionsPerSession)
  questions?: CreateQuestionDto[];
}

export class UpdateSessionDto {
  @ApiPropertyOptional(title)
  @IfGiven()
  @Text(limits.titleMax)
  title?: string;

  @ApiPropertyOptional()
  @IfGiven()
  @Nested(() => GivenSessionSettingsDto)
  settings?: GivenSessionSettingsDto;
}

export class ListSessionsDto extends ListPageDto {
  @ApiPropertyOptional({ enum: statuses })
  @IsOptional()
  @IsIn(statuses)
  status?: SessionStatus;
}

export class SessionDto implements Session {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(title)
  title!: string;

  @ApiProperty({ enum: statuses, enumName: 'SessionStatus' })
  status!: SessionStatus;

  @ApiProperty({ example: '48217730', pattern: '^\\d{8}$' })
  code!: string;

  @ApiProperty({ example: 'http://localhost:3000/j/48217730', format: 'uri' })
  joinUrl!: string;

  @ApiProperty()
  settings!: SessionSettingsDto;

  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'Grows with each edit of title or settings.',
  })
  revision!: number;

  @ApiProperty({ type: [QuestionDto] })
  questions!: QuestionDto[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  startedAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endedAt!: string | null;
}

export class ScreenSessionDto
  extends OmitType(SessionDto, ['settings', 'revision', 'questions'])
  implements ScreenSession
{
  @ApiProperty()
  settings!: HallSettingsDto;

  @ApiProperty({ type: [AudienceQuestionDto] })
  questions!: AudienceQuestionDto[];
}

export class SessionPageDto {
  @ApiProperty({ type: [SessionDto] })
  items!: SessionDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;
}
