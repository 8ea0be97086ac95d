import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { limits } from '../../contract/index.js';
import {
  type Template,
  type TemplateOrigin,
  templateOrigins,
  type TemplateQuestion,
} from '../../contract/templates.js';
import { IfGiven, Nested, Text, textShape } from '../../platform/problems/fields.decorators.js';
import {
  description,
  GivenSessionSettingsDto,
  GivenTags,
  language,
  LANGUAGE,
  QuestionDto,
  SearchedListDto,
  SessionSettingsDto,
  tagsShape,
} from '../../sessions/index.js';

const title = { example: 'Retrospective', ...textShape(limits.titleMax) };
const origin = { enum: templateOrigins, enumName: 'TemplateOrigin' };
const notALanguage = { message: 'must be a language, as in "en" or "pt-BR"' };

export class UseTemplateDto {
  @ApiPropertyOptional({ ...title, description: 'Left out: the template’s.' })
  @IfGiven()
  @Text(limits.titleMax)
  title?: string;
}

export class GivenTemplateDto {
  @ApiPropertyOptional(title)
  @IfGiven()
  @Text(limits.titleMax)
  title?: string;

  @ApiPropertyOptional({
    ...description,
    type: String,
    nullable: true,
    description: 'What it is good for. Null: nothing is said.',
  })
  @IsOptional()
  @Text(limits.descriptionMax)
  description?: string | null;

  @ApiPropertyOptional({
    ...language,
    type: String,
    nullable: true,
    description: 'Of what it asks, as in BCP 47. Null: it is in every list.',
  })
  @IsOptional()
  @Matches(LANGUAGE, notALanguage)
  language?: string | null;

  @GivenTags()
  tags?: string[];
}

export class UpdateTemplateDto extends GivenTemplateDto {
  @ApiPropertyOptional()
  @IfGiven()
  @Nested(() => GivenSessionSettingsDto)
  settings?: GivenSessionSettingsDto;
}

export class ListTemplatesDto extends SearchedListDto {
  @ApiPropertyOptional({ ...origin, description: 'Left out: both, one’s own first.' })
  @IsOptional()
  @IsIn(templateOrigins)
  origin?: TemplateOrigin;

  @ApiPropertyOptional({
    ...language,
    description: 'Those in this language, and one’s own that say none. Left out: all.',
  })
  @IsOptional()
  @Matches(LANGUAGE, notALanguage)
  language?: string;
}

export class TemplateQuestionDto
  extends PickType(QuestionDto, [
    'id',
    'kind',
    'prompt',
    'options',
    'settings',
    'imageId',
    'imageAlt',
    'imageWidth',
    'imageHeight',
    'durationSeconds',
    'answerKey',
    'explanation',
  ])
  implements TemplateQuestion {}

export class TemplateDto implements Template {
  @ApiProperty({
    example: 'retrospective-en',
    description: 'Of the gallery a word, of one’s own a UUID: that of a session that never starts.',
  })
  id!: string;

  @ApiProperty(origin)
  origin!: TemplateOrigin;

  @ApiProperty(title)
  title!: string;

  @ApiProperty({ ...description, type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ ...language, type: String, nullable: true })
  language!: string | null;

  @ApiProperty(tagsShape)
  tags!: string[];

  @ApiProperty()
  settings!: SessionSettingsDto;

  @ApiProperty({ type: [TemplateQuestionDto], maxItems: limits.questionsPerSession })
  questions!: TemplateQuestionDto[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null of the gallery.' })
  revision!: number | null;

  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    description: 'Null of the gallery.',
  })
  createdAt!: string | null;
}

export class TemplatePageDto {
  @ApiProperty({ type: [TemplateDto] })
  items!: TemplateDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;
}
