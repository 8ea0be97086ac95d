import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type ErrorCode, errorCodes, type FieldError, type Problem } from '../../contract/index.js';

class FieldErrorDto implements FieldError {
  @ApiProperty({ example: 'options.0.label' })
  path!: string;

  @ApiProperty({ example: 'must not be empty' })
  message!: string;
}

export class ProblemDto implements Problem {
  @ApiProperty({ example: 'about:blank' })
  type!: string;

  @ApiProperty({ example: 'The request is not valid' })
  title!: string;

  @ApiProperty({ example: 400, type: 'integer' })
  status!: number;

  @ApiProperty({ example: 'title: must not be empty' })
  detail!: string;

  @ApiProperty({ enum: Object.keys(errorCodes), enumName: 'ErrorCode' })
  code!: ErrorCode;

  @ApiPropertyOptional({ type: [FieldErrorDto] })
  errors?: FieldErrorDto[];

  /** Who answers with it documents it: {@link describeCurrent}. */
  @ApiPropertyOptional()
  current?: Problem['current'];

  @ApiPropertyOptional({
    example: 'Grace 2',
    description: 'What would have been taken instead.',
  })
  suggestion?: string;
}

/** Documents what `current` of a problem is. @param things one of which it is */
export function describeCurrent(description: string, things: readonly Type[]): void {
  const oneOf = things.map((thing) => ({ $ref: getSchemaPath(thing) }));
  ApiPropertyOptional({ oneOf, description })(ProblemDto.prototype, 'current');
}
