import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type ErrorCode, errorCodes } from '../../contract/index.js';
import { ProblemDto } from './problem.dto.js';

const CODES = Symbol('codes that a call answers with');

/**
 * Documents the errors that a call answers with: one response a status, one example a code.
 * Used twice on the same call, it documents both.
 */
export function ApiProblems(...codes: ErrorCode[]): MethodDecorator & ClassDecorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const subject = (descriptor?.value ?? target) as object;
    const before = (Reflect.getOwnMetadata(CODES, subject) ?? []) as ErrorCode[];
    Reflect.defineMetadata(CODES, [...before, ...codes], subject);
    document(codes, before)(target, key!, descriptor!);
  };
}

/** Swagger joins the descriptions of a status that is there already, but not the examples. */
function document(codes: ErrorCode[], before: ErrorCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => errorCodes[code].status))];
  const responses = statuses.map((status) => {
    const isOfStatus = (code: ErrorCode) => errorCodes[code].status === status;
    const examples = [...before, ...codes].filter(isOfStatus);
    return ApiResponse({
      status,
      description: codes.filter(isOfStatus).map(describe).join(' '),
      content: {
        'application/problem+json': {
          schema: { $ref: getSchemaPath(ProblemDto) },
          examples: Object.fromEntries(examples.map((code) => [code, { value: exampleOf(code) }])),
        },
      },
    });
  });
  return applyDecorators(ApiExtraModels(ProblemDto), ...responses);
}

function describe(code: ErrorCode): string {
  return `\`${code}\`: ${errorCodes[code].title}.`;
}

function exampleOf(code: ErrorCode): ProblemDto {
  const { status, title } = errorCodes[code];
  const problem = { type: 'about:blank', title, status, detail: `${title}.`, code };
  if (code !== 'validation_failed') return problem;
  return { ...problem, errors: [{ path: 'title', message: 'must be given' }] };
}
