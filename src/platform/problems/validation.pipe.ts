import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldError } from '../../contract/index.js';
import { ValidationFailedError } from '../domain-error.js';

/** Checks bodies and queries against their DTO classes; a field that no DTO knows is refused. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new ValidationFailedError(errors.flatMap((e) => flatten(e, []))),
  });
}

function flatten(error: ValidationError, parents: string[]): FieldError[] {
  const path = [...parents, error.property];
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    path: path.join('.'),
    message: withoutProperty(message, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

/** class-validator begins most messages with the property's name, which `path` already gives. */
function withoutProperty(message: string, property: string): string {
  if (message === `property ${property} should not exist`) return 'is not a known field';
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
