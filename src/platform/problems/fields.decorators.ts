import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsString,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isBlank, VISIBLE_PATTERN } from '../../contract/index.js';
import { parseTime, TIME_EXPECTED } from '../time.rules.js';

// Of several faults the first one is told, so each of these begins with the type.

/** The field may be left out, but null is no value of it (unlike class-validator's IsOptional). */
export const IfGiven = (): PropertyDecorator =>
  ValidateIf((_: object, value: unknown) => value !== undefined);

/** A text as it is kept: without white space at its ends, and with one way to end a line. */
export const tidy = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().replaceAll(/\r\n?/g, '\n') : value;

/** There is something to read: not white space and invisible characters alone. */
export const IsNotBlank = (options: { each?: boolean } = {}): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isNotBlank',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !isBlank(value),
        defaultMessage: () =>
          `${options.each ? 'each value in ' : ''}$property should not be empty`,
      },
    },
    options,
  );

/** A text that people read, tidied before it is checked: 1 to `max` characters, not all invisible. */
export const Text = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => tidy(value)),
    IsString(),
    IsNotBlank(),
    MaxLength(max),
  );

/** The same for the documentation. */
export const textShape = (max: number) => ({
  minLength: 1,
  maxLength: max,
  pattern: VISIBLE_PATTERN,
});

/** A moment, as ISO 8601 with its offset. */
export const Time = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTime',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseTime(value) !== undefined,
      defaultMessage: () => TIME_EXPECTED,
    },
  });

/** An object that is checked by its own class. */
export const Nested = (type: () => Class): PropertyDecorator =>
  applyDecorators(
    IsObject({ message: 'must be an object' }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
  );

/** At most `max` objects, each checked by its own class. */
export const ListOf = (
  type: () => Class,
  max: number,
  message = 'must hold objects',
): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true, message }),
    ValidateNested({ each: true, message }),
    Type(type),
  );
