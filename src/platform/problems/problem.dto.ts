import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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

  @ApiPropertyOptional({
    oneOf: [
      { $ref: '#/components/schemas/QuestionDto' },
      { $ref: '#/components/schemas/SessionDto' },
    ],
    description: 'Of `edit_conflict`: the question or the session as it is now.',
  })
  current?: Problem['current'];
}
