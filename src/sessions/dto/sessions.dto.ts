import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import {
  identities,
  type Identity,
  limits,
  resultsVisibilities,
  type ResultsVisibility,
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
import { CreateQuestionDto, QuestionDto } from './questions.dto.js';

const title = { example: 'All hands, November', ...textShape(limits.titleMax) };
const statuses: SessionStatus[] = ['draft', 'live', 'ended'];

export class SessionSettingsDto implements SessionSettings {
  @ApiProperty({ enum: identities, enumName: 'Identity', default: 'anonymous' })
  @IfGiven()
  @IsIn(identities)
  identity!: Identity;

  @ApiProperty({ enum: resultsVisibilities, enumName: 'ResultsVisibility', default: 'always' })
  @IfGiven()
  @IsIn(resultsVisibilities)
  resultsVisibility!: ResultsVisibility;
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

export class ListSessionsDto {
  @ApiPropertyOptional({ enum: statuses })
  @IsOptional()
  @IsIn(statuses)
  status?: SessionStatus;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: limits.pageMax,
    default: limits.pageDefault,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(limits.pageMax)
  limit: number = limits.pageDefault;

  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  cursor?: string;
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

  @ApiProperty({ type: [QuestionDto] })
  questions!: QuestionDto[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  startedAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endedAt!: string | null;
}

export class SessionPageDto {
  @ApiProperty({ type: [SessionDto] })
  items!: SessionDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;
}
