import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { limits } from '../../contract/index.js';
import { IfGiven, Text, textShape } from '../../platform/problems/fields.decorators.js';
import { kinds, MARKUP, multipleChoice } from '../../sessions/index.js';

const kindNames = kinds.filter(({ takesOptions }) => takesOptions).map(({ name }) => name);

const ids = {
  type: [String],
  format: 'uuid',
  maxItems: limits.optionsMax,
} satisfies ApiPropertyOptions;

export class QuestionFromIdeasDto {
  @ApiPropertyOptional({
    enum: kindNames,
    enumName: 'IdeasQuestionKind',
    default: multipleChoice.name,
    description: 'One that takes options.',
  })
  @IfGiven()
  @IsIn(kindNames)
  kind: string = multipleChoice.name;

  @ApiProperty({
    example: 'What shall we talk about first?',
    description: MARKUP,
    ...textShape(limits.promptMax),
  })
  @Text(limits.promptMax)
  prompt!: string;

  @ApiPropertyOptional({ ...ids, description: 'What the audience asks, whatever its state.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(limits.optionsMax)
  @IsUUID(undefined, { each: true })
  qaIds?: string[];

  @ApiPropertyOptional({
    ...ids,
    description: 'Texts of questions of the session, whatever their state.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(limits.optionsMax)
  @IsUUID(undefined, { each: true })
  answerIds?: string[];
}
