import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsObject,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

// Of several faults the first one is told, so each of these begins with the type.

/** The field may be left out, but null is no value of it (unlike class-validator's IsOptional). */
export const IfGiven = (): PropertyDecorator =>
  ValidateIf((_: object, value: unknown) => value !== undefined);

/** Takes white space off both ends of a text, before it is checked. */
export const Trim = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A text that people read, trimmed: 1 to `max` characters. */
export const Text = (max: number): PropertyDecorator =>
  applyDecorators(Trim(), IsString(), IsNotEmpty(), MaxLength(max));

/** The same for the documentation. */
export const textShape = (max: number) => ({ minLength: 1, maxLength: max, pattern: '\\S' });

/** An object that is checked by its own class. */
export const Nested = (type: () => Class): PropertyDecorator =>
  applyDecorators(
    IsObject({ message: 'must be an object' }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
  );

/** At most `max` objects, each checked by its own class. */
export const ListOf = (type: () => Class, max: number): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true, message: 'must hold objects' }),
    ValidateNested({ each: true, message: 'must hold objects' }),
    Type(type),
  );
