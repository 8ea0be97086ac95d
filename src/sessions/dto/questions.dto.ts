import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import {
  limits,
  type AnswerKey,
  type GivenAnswerKey,
  type Option,
  type AudienceQuestion,
  type OrganizerQuestion,
  type Pictured,
  type QuestionSettings,
  type QuestionStatus,
  type Scoring,
  resultsVisibilities,
  type ResultsVisibility,
  type SizedPicture,
} from '../../contract/index.js';
import {
  IfGiven,
  ListOf,
  Nested,
  Text,
  textShape,
} from '../../platform/problems/fields.decorators.js';
import {
  AnswerKeys,
  answerKey,
  givenAnswerKey,
  GivenAnswerKeys,
  GivenScoringDto,
  ScoringDto,
} from './answer-keys.dto.js';
import { keyRules, kindNames, settingFields, type SettingValue } from '../kinds/index.js';

const kind = { enum: kindNames, enumName: 'QuestionKind', example: kindNames[0] };
/** For the documentation. */
export const MARKUP =
  'Markdown: `**bold**`, `*italics*`, `` `code` `` and LaTeX as `$x^2$`; all else is text, HTML, links ' +
  'and pictures too. A backslash keeps a sign: `\\*`. It is kept and told as it was written.';

const prompt = {
  example: 'Where shall we meet next?',
  description: `${MARKUP} Lines that begin with \`- \` or \`1. \` are a list, \`$$x^2$$\` is a line of its own.`,
  ...textShape(limits.promptMax),
};
const label = { example: 'Lisbon', description: MARKUP, ...textShape(limits.labelMax) };
const alt = {
  example: 'The old town, seen from the river',
  ...textShape(limits.imageAltMax),
};
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

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: false,
    description:
      'Whether those who vote are asked how sure they are. Of kinds that take an answer key alone.',
  })
  @IsOptional()
  @IsBoolean()
  confidence?: boolean | null;

  @ApiPropertyOptional({
    type: GivenScoringDto,
    nullable: true,
    default: null,
    description: 'What answers are worth, where there is an answer key. Null: nothing.',
  })
  @IsOptional()
  @Nested(() => GivenScoringDto)
  scoring?: GivenScoringDto | null;

  [own: string]: SettingValue | GivenScoringDto | null | undefined;
}

for (const { name, description, schema, checks } of settingFields) {
  const documented = { ...schema, nullable: true, description } as ApiPropertyOptions;
  for (const decorate of [ApiPropertyOptional(documented), IsOptional(), ...checks]) {
    decorate(GivenQuestionSettingsDto.prototype, name);
  }
}

/** Of what is given: a picture of a question or an option. */
export class GivenPictureDto {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description:
      'An image of one’s own, of `POST /v1/images`. Null: none. Left out in a change: as it is.',
  })
  @IsOptional()
  @IsUUID()
  imageId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    ...alt,
    description:
      'What the image shows, for who does not see it. Of an option, left out where the label says ' +
      'it. It can change after votes came.',
  })
  @IsOptional()
  @Text(limits.imageAltMax)
  imageAlt?: string | null;
}

export class GivenOptionDto extends GivenPictureDto {
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

/** Of what is given: what is right, and why. */
@GivenAnswerKeys()
export class GivenAnswersDto extends GivenPictureDto {
  @ApiPropertyOptional({
    ...givenAnswerKey,
    description:
      `What is right. Of ${keyRules}. Other kinds have none. It may be corrected after votes came. Null: ` +
      'none. Left out in a change: as it is. The audience is told it when the question is closed and ' +
      'all may see the result.',
  })
  @IsOptional()
  @IsObject({ message: 'must be an object' })
  answerKey?: GivenAnswerKey | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    ...textShape(limits.explanationMax),
    description: `Why that is right: told when the key is. ${MARKUP} Null: none.`,
  })
  @IsOptional()
  @Text(limits.explanationMax)
  explanation?: string | null;
}

export class CreateQuestionDto extends GivenAnswersDto {
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

export class UpdateQuestionDto extends GivenAnswersDto {
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

/** Of what is told: a picture of a question or an option. */
class PicturedDto implements Pictured {
  @ApiPropertyOptional({ format: 'uuid', description: 'Its picture: `GET /v1/images/{id}`.' })
  imageId?: string;

  @ApiPropertyOptional({ ...alt, description: 'What the picture shows.' })
  imageAlt?: string;
}

/** The same of a question, with its size. */
export class SizedPictureDto extends PicturedDto implements SizedPicture {
  @ApiPropertyOptional({
    type: 'integer',
    example: 1600,
    description: 'Of its picture, in pixels.',
  })
  imageWidth?: number;

  @ApiPropertyOptional({ type: 'integer', example: 900, description: 'Of its picture, in pixels.' })
  imageHeight?: number;
}

export class OptionDto extends PicturedDto implements Option {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(label)
  label!: string;
}

export class QuestionSettingsDto implements QuestionSettings {
  @ApiProperty()
  allowChange!: boolean;

  @ApiProperty({ type: ScoringDto, nullable: true, description: 'Null: it is worth nothing.' })
  scoring!: Scoring | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  minChoices!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  maxChoices!: number | null;

  @ApiProperty({ type: 'number', nullable: true, example: null })
  min!: number | null;

  @ApiProperty({ type: 'number', nullable: true, example: null })
  max!: number | null;

  @ApiPropertyOptional({ enum: [true], description: 'Absent: it does not ask how sure one is.' })
  confidence?: true;

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
@AnswerKeys()
export class AudienceQuestionDto extends SizedPictureDto implements AudienceQuestion {
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
    ...answerKey,
    description:
      'Null where there is none, and to the audience until all may see the final result.',
  })
  answerKey!: AnswerKey | null;

  @ApiProperty({ type: String, nullable: true, description: 'As the key.' })
  explanation!: string | null;

  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'Grows with each edit, not when it is opened, closed or moved.',
  })
  revision!: number;

  @ApiProperty()
  resultsRevealed!: boolean;

  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    description: 'Null: it was not opened yet, or not since it was closed and then reset.',
  })
  openedAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  closesAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  closedAt!: string | null;
}

/** As its organizer sees it. */
export class QuestionDto extends AudienceQuestionDto implements OrganizerQuestion {
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The question of the same session that it asks again.',
  })
  repeatsId?: string | null;
}
