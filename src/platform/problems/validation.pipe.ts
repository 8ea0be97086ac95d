import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldError } from '../../contract/index.js';
import { ValidationFailedError } from '../domain-error.js';
import { findFlaw } from './json-body.rules.js';

/** Checks bodies and queries against their DTO classes; a field that no DTO knows is refused. */
export function createValidationPipe(): ValidationPipe {
  return new CheckingPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new ValidationFailedError(errors.flatMap((e) => flatten(e, []))),
  });
}

class CheckingPipe extends ValidationPipe {
  /** Of a body its parser has looked at this. */
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const flaw = metadata.type === 'query' ? findFlaw(value) : undefined;
    if (flaw) throw new ValidationFailedError([flaw]);
    return super.transform(value, metadata);
  }
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
