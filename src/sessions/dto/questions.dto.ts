import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import {
  limits,
  type Option,
  type AudienceQuestion,
  type OrganizerQuestion,
  type QuestionSettings,
  type QuestionStatus,
  resultsVisibilities,
  type ResultsVisibility,
} from '../../contract/index.js';
import {
  IfGiven,
  ListOf,
  Nested,
  Text,
  textShape,
} from '../../platform/problems/fields.decorators.js';
import { kindNames, settingFields, type SettingValue } from '../kinds/index.js';

const kind = { enum: kindNames, enumName: 'QuestionKind', example: kindNames[0] };
const prompt = { example: 'Where shall we meet next?', ...textShape(limits.promptMax) };
const label = { example: 'Lisbon', ...textShape(limits.labelMax) };
const visibility = { enum: resultsVisibilities, enumName: 'ResultsVisibility' };
const duration = {
  type: 'integer',
  nullable: true,
  minimum: 1,
  maximum: limits.durationMax,
  example: 60,
} as const;

/** So many seconds that a question is open, or null. */
const Duration = (): PropertyDecorator =>
  applyDecorators(IsOptional(), IsInt(), Min(1), Max(limits.durationMax));

export class GivenQuestionSettingsDto {
  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: false,
    description: 'Whether a vote can be changed.',
  })
  @IsOptional()
  @IsBoolean()
  allowChange?: boolean | null;

  @ApiPropertyOptional({ ...visibility, nullable: true, description: 'Null: as the session says.' })
  @IsOptional()
  @IsIn(resultsVisibilities)
  resultsVisibility?: ResultsVisibility | null;

  [own: string]: SettingValue | null | undefined;
}

for (const { name, description, schema, checks } of settingFields) {
  const documented = { ...schema, nullable: true, description } as ApiPropertyOptions;
  for (const decorate of [ApiPropertyOptional(documented), IsOptional(), ...checks]) {
    decorate(GivenQuestionSettingsDto.prototype, name);
  }
}

export class GivenOptionDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'In a change: the id of an option to keep. A new option gets its own.',
  })
  @IfGiven()
  @IsUUID()
  id?: string;

  @ApiProperty(label)
  @Text(limits.labelMax)
  label!: string;
}

export class CreateQuestionDto {
  @ApiProperty(kind)
  @IsIn(kindNames)
  kind!: string;

  @ApiProperty(prompt)
  @Text(limits.promptMax)
  prompt!: string;

  @ApiPropertyOptional({
    type: [GivenOptionDto],
    maxItems: limits.optionsMax,
    example: [{ label: 'Lisbon' }, { label: 'Oslo' }],
  })
  @IfGiven()
  @ListOf(() => GivenOptionDto, limits.optionsMax)
  options?: GivenOptionDto[];

  @ApiPropertyOptional({ example: { allowChange: true } })
  @IfGiven()
  @Nested(() => GivenQuestionSettingsDto)
  settings?: GivenQuestionSettingsDto;

  @ApiPropertyOptional({
    ...duration,
    default: null,
    description: 'Seconds that it is open, where opening it says nothing else. Null: no timer.',
  })
  @Duration()
  durationSeconds?: number | null;
}

export class UpdateQuestionDto {
  @ApiPropertyOptional(kind)
  @IfGiven()
  @IsIn(kindNames)
  kind?: string;

  @ApiPropertyOptional(prompt)
  @IfGiven()
  @Text(limits.promptMax)
  prompt?: string;

  @ApiPropertyOptional({ type: [GivenOptionDto], maxItems: limits.optionsMax })
  @IfGiven()
  @ListOf(() => GivenOptionDto, limits.optionsMax)
  options?: GivenOptionDto[];

  @ApiPropertyOptional({
    example: { allowChange: true },
    description: 'Only what is given changes; null takes a setting back to its default.',
  })
  @IfGiven()
  @Nested(() => GivenQuestionSettingsDto)
  settings?: GivenQuestionSettingsDto;

  @ApiPropertyOptional({ ...duration, description: 'Null: no timer.' })
  @Duration()
  durationSeconds?: number | null;
}

export class OpenQuestionDto {
  @ApiPropertyOptional({
    ...duration,
    description:
      'Closes the question by itself after so many seconds. Left out, the question’s own ' +
      '`durationSeconds` counts; null: no timer.',
  })
  @Duration()
  durationSeconds?: number | null;
}

export class ExtendQuestionDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: limits.durationMax,
    example: 30,
    description: 'Added to the time that is left.',
  })
  @IsInt()
  @Min(1)
  @Max(limits.durationMax)
  seconds!: number;
}

export class OrderQuestionsDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: limits.questionsPerSession,
    description: 'All of the session, in the new order.',
  })
  @IsArray()
  @ArrayMaxSize(limits.questionsPerSession)
  @IsUUID(undefined, { each: true })
  questionIds!: string[];
}

export class OptionDto implements Option {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(label)
  label!: string;
}

export class QuestionSettingsDto implements QuestionSettings {
  @ApiProperty()
  allowChange!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  minChoices!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  maxChoices!: number | null;

  @ApiProperty({ type: 'number', nullable: true, example: null })
  min!: number | null;

  @ApiProperty({ type: 'number', nullable: true, example: null })
  max!: number | null;

  @ApiPropertyOptional(visibility)
  resultsVisibility?: ResultsVisibility;

  [own: string]: unknown;
}

/** Documented above, as every question has them. */
const inEveryQuestion = ['minChoices', 'maxChoices', 'min', 'max'];

for (const { name, description, schema } of settingFields) {
  if (inEveryQuestion.includes(name)) continue;
  ApiPropertyOptional({ ...schema, description } as ApiPropertyOptions)(
    QuestionSettingsDto.prototype,
    name,
  );
}

/** As the audience and the hall see it. */
export class AudienceQuestionDto implements AudienceQuestion {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty(kind)
  kind!: string;

  @ApiProperty(prompt)
  prompt!: string;

  @ApiProperty({ type: 'integer', example: 0 })
  position!: number;

  @ApiProperty({ enum: ['draft', 'open', 'closed'], enumName: 'QuestionStatus' })
  status!: QuestionStatus;

  @ApiProperty({ type: [OptionDto] })
  options!: OptionDto[];

  @ApiProperty()
  settings!: QuestionSettingsDto;

  @ApiProperty({ type: 'integer', nullable: true, example: null })
  durationSeconds!: number | null;

  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'Grows with each edit, not when it is opened, closed or moved.',
  })
  revision!: number;

  @ApiProperty()
  resultsRevealed!: boolean;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  openedAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  closesAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  closedAt!: string | null;
}

/** As its organizer sees it. */
export class QuestionDto extends AudienceQuestionDto implements OrganizerQuestion {}
