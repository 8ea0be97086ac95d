import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import {
  type Answer,
  type AnswerPage,
  type AnswerState,
  answerStates,
  limits,
  type Word,
  type WordList,
} from '../../contract/index.js';
import { IfGiven, IsNotBlank, Text, textShape } from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';

const state = { enum: answerStates, enumName: 'AnswerState' };

export class AnswerDto implements Answer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'More time for questions, please.' })
  text!: string;

  @ApiProperty({ format: 'date-time' })
  castAt!: string;

  @ApiProperty(state)
  state!: AnswerState;
}

export class AnswerPageDto implements AnswerPage {
  @ApiProperty({ type: [AnswerDto] })
  items!: AnswerDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ListAnswersDto extends ListPageDto {
  @ApiPropertyOptional({
    ...state,
    default: 'shown',
    description: '`pending` and `hidden` are for organizers and moderators alone.',
  })
  @IsOptional()
  @IsIn(answerStates)
  state: AnswerState = 'shown';

  @ApiPropertyOptional({
    ...textShape(limits.answerMax),
    description: 'Only those told as this word, however they are written.',
  })
  @IfGiven()
  @Text(limits.answerMax)
  word?: string;
}

export class AnswerIdsDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: limits.moderatedAtOnce })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.moderatedAtOnce)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class WordsDto {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: limits.moderatedAtOnce,
    example: ['climate', 'Climate!'],
    description: 'In any spelling. Words that nobody has named yet are decided on, too.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.moderatedAtOnce)
  @IsString({ each: true })
  @IsNotBlank({ each: true })
  @MaxLength(limits.answerMax, { each: true })
  texts!: string[];
}

export class MergeWordsDto extends WordsDto {
  @ApiPropertyOptional({
    ...textShape(limits.answerMax),
    example: 'Climate',
    description:
      'What they are told as from then on; a word that is there, or another. Left out, they are words ' +
      'of their own again, and so are those that were merged into them.',
  })
  @IfGiven()
  @Text(limits.answerMax)
  into?: string;
}

export class WordDto implements Word {
  @ApiProperty({ example: 'Climate' })
  text!: string;

  @ApiProperty({ type: 'integer', description: 'Entries of it that are shown.', example: 12 })
  count!: number;

  @ApiProperty({
    enum: ['shown', 'hidden'],
    type: String,
    nullable: true,
    description: 'What becomes of new entries. Null: what becomes of any.',
  })
  rule!: 'shown' | 'hidden' | null;

  @ApiProperty({ type: [String], description: 'What was merged into it.', example: ['klima'] })
  merged!: string[];
}

export class WordListDto implements WordList {
  @ApiProperty({ type: [WordDto] })
  items!: WordDto[];
}
