import { Transform } from 'class-transformer';

/** Takes white space off both ends of a text, before it is checked. */
export const Trim = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
