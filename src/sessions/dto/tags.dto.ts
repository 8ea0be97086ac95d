import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { limits } from '../../contract/index.js';
import { TAG_SEPARATORS } from '../../contract/tags.js';
import type { TagCount } from '../../contract/templates.js';
import { IfGiven, IsNotBlank, textShape } from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';

const tag = { type: 'string', ...textShape(limits.tagMax) } as const;
export const tagsShape = {
  type: 'array',
  items: tag,
  maxItems: limits.tagsMax,
  example: ['Biology', 'Winter term'],
} as const;

/** Tags as they are given; left out, they stay. */
export const GivenTags = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      ...tagsShape,
      description:
        'Words to find it by, without commas. Of those that look alike the first one is kept.',
    }),
    IfGiven(),
    IsArray(),
    ArrayMaxSize(limits.tagsMax),
    IsNotBlank({ each: true }),
    MaxLength(limits.tagMax, { each: true }),
    Matches(new RegExp(`^[^${TAG_SEPARATORS.slice(1)}*$`, 'u'), {
      each: true,
      message: 'each value in tags must have no comma',
    }),
  );

/** What a list of sessions or templates is searched by. */
export class SearchedListDto extends ListPageDto {
  @ApiPropertyOptional({
    maxLength: limits.searchMax,
    example: 'sprint mood',
    description:
      'Words that are all in it: in its title, its description, its tags or what its questions ask. ' +
      'Capitals and accents do not matter.',
  })
  @IsOptional()
  @MaxLength(limits.searchMax)
  @IsString()
  search?: string;

  @ApiPropertyOptional({
    maxLength: limits.tagMax,
    example: 'Biology',
    description: 'One of its tags, in any spelling that looks alike.',
  })
  @IsOptional()
  @MaxLength(limits.tagMax)
  @IsString()
  tag?: string;
}

class TagCountDto implements TagCount {
  @ApiProperty(tag)
  tag!: string;

  @ApiProperty({ type: 'integer', description: 'How many of one’s sessions have it.' })
  sessions!: number;

  @ApiProperty({ type: 'integer', description: 'How many of one’s templates have it.' })
  templates!: number;
}

export class TagsDto {
  @ApiProperty({ type: [TagCountDto], maxItems: limits.tagsTold })
  items!: TagCountDto[];
}
