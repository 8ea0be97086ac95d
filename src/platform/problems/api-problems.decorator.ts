import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type ErrorCode, errorCodes } from '../../contract/index.js';
import { ProblemDto } from './problem.dto.js';

/** Documents the errors that a call answers with: one response a status, one example a code. */
export function ApiProblems(...codes: ErrorCode[]): MethodDecorator & ClassDecorator {
  const statuses = [...new Set(codes.map((code) => errorCodes[code].status))];
  const responses = statuses.map((status) => {
    const group = codes.filter((code) => errorCodes[code].status === status);
    return ApiResponse({
      status,
      description: group.map((code) => `\`${code}\`: ${errorCodes[code].title}.`).join(' '),
      content: {
        'application/problem+json': {
          schema: { $ref: getSchemaPath(ProblemDto) },
          examples: Object.fromEntries(group.map((code) => [code, { value: exampleOf(code) }])),
        },
      },
    });
  });
  return applyDecorators(ApiExtraModels(ProblemDto), ...responses);
}

function exampleOf(code: ErrorCode): ProblemDto {
  const { status, title } = errorCodes[code];
  const problem = { type: 'about:blank', title, status, detail: `${title}.`, code };
  if (code !== 'validation_failed') return problem;
  return { ...problem, errors: [{ path: 'title', message: 'must be given' }] };
}
