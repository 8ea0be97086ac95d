import {
  ApiExtraModels,
  ApiProperty,
  ApiPropertyOptional,
  getSchemaPath,
  OmitType,
} from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import {
  type GivenScoring,
  limits,
  type PartialCredit,
  type Scoring,
  type ScoringMode,
  scoringModes,
} from '../../contract/index.js';
import { IfGiven, textShape } from '../../platform/problems/fields.decorators.js';

const mode = {
  enum: scoringModes,
  enumName: 'ScoringMode',
  description: '`accuracy`: a right answer has all points. `speed`: and a bonus for being fast.',
};
const percent = { type: 'number', minimum: -100, maximum: 100 } as const;
const points = { type: 'integer', minimum: 1, maximum: limits.scoreMax } as const;

export class ScoringDto implements Scoring {
  @ApiProperty(mode)
  mode!: ScoringMode;

  @ApiProperty({ ...points, example: limits.scoreDefault })
  points!: number;
}

export class GivenScoringDto implements GivenScoring {
  @ApiProperty(mode)
  @IsIn(scoringModes)
  mode!: ScoringMode;

  @ApiPropertyOptional({ ...points, default: limits.scoreDefault })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(limits.scoreMax)
  points?: number;
}

export class OptionsKeyDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'One of them, exactly these, or all of them in this order, by the kind.',
  })
  optionIds!: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: percent,
    // By the id that documents show where one is to be given, so that their example is taken.
    example: { '497f6eca-6276-4993-bfeb-53cbbbba6f08': 100 },
    description:
      'Of single and multiple choice: what choosing an option brings, by its id, in percent of the ' +
      'points with at most one decimal; others bring nothing. Absent where it is as usual: of one choice ' +
      'a right option brings all, of several right ones each the same part, and a wrong one takes as ' +
      'much away.',
  })
  partialCredit?: PartialCredit;
}

export class NumberKeyDto {
  @ApiProperty({ type: 'number', example: 42 })
  value!: number;

  @ApiProperty({ type: 'number', minimum: 0, example: 0, description: 'How far off is right.' })
  tolerance!: number;
}

export class ClosestKeyDto {
  @ApiProperty({ type: 'number', example: 42 })
  value!: number;

  @ApiProperty({ enum: [true], description: 'Who is nearest is right.' })
  closest!: true;
}

export class TextsKeyDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', ...textShape(limits.answerMax) },
    maxItems: limits.acceptedTextsMax,
    description: 'Any of these is right, case, accents and punctuation aside.',
  })
  texts!: string[];
}

export class GivenPlacesKeyDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    maxItems: limits.optionsMax,
    example: [0],
    description: 'The same by their places in `options`, from 0: new options have no ids yet.',
  })
  optionIndexes!: number[];

  @ApiPropertyOptional({
    type: 'array',
    items: percent,
    maxItems: limits.optionsMax,
    example: [100],
    description: '`partialCredit` by the places of all options.',
  })
  partialCredit?: number[];
}

export class GivenNumberKeyDto extends OmitType(NumberKeyDto, ['tolerance']) {
  @ApiPropertyOptional({
    type: 'number',
    minimum: 0,
    default: 0,
    description: 'How far off is right.',
  })
  tolerance?: number;
}

const keys = [OptionsKeyDto, NumberKeyDto, ClosestKeyDto, TextsKeyDto];
const givenKeys = [OptionsKeyDto, GivenPlacesKeyDto, ClosestKeyDto, GivenNumberKeyDto, TextsKeyDto];

/** For a class with an answer key. */
export const AnswerKeys = () => ApiExtraModels(...keys);
export const GivenAnswerKeys = () => ApiExtraModels(...givenKeys);

export const answerKey = {
  oneOf: keys.map((key) => ({ $ref: getSchemaPath(key) })),
  nullable: true,
};

/** Of a request; what it must be is the kind's to say. */
export const givenAnswerKey = {
  anyOf: givenKeys.map((key) => ({ $ref: getSchemaPath(key) })),
  nullable: true,
};
