import { ValidateIf } from 'class-validator';

/** The field may be left out, but null is no value of it (unlike class-validator's IsOptional). */
export const IfGiven = (): PropertyDecorator =>
  ValidateIf((_: object, value: unknown) => value !== undefined);
