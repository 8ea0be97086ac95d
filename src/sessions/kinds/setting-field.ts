import type { SchemaObject } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { limits } from '../../contract/index.js';
import { Text, textShape } from '../../platform/problems/fields.decorators.js';

/** Postgres' integer, so that no number is stored otherwise than it came. */
export const INTEGER_MAX = 2_147_483_647;

/** A setting that a kind of question takes. Kinds that take one of the same name share its checks. */
export interface SettingField {
  readonly name: string;
  /** What it is to this kind, and what it is where it is left out. */
  readonly description: string;
  /** For the documentation, without a description. */
  readonly schema: SchemaObject;
  /** Of class-validator: what is no such setting at all, whatever the rest of the question says. */
  readonly checks: readonly PropertyDecorator[];
}

export const wholeNumber = (
  name: string,
  description: string,
  [least, most]: readonly [number, number] = [-INTEGER_MAX, INTEGER_MAX],
): SettingField => ({
  name,
  description,
  schema: { type: 'integer', minimum: least, maximum: most },
  checks: [IsInt(), Min(least), Max(most)],
});

/** With decimals or without: what of them it takes, the kind says. */
export const number = (name: string, description: string): SettingField => ({
  name,
  description,
  schema: { type: 'number', minimum: -limits.numberMax, maximum: limits.numberMax },
  checks: [IsNumber(), Min(-limits.numberMax), Max(limits.numberMax)],
});

export const shortText = (name: string, max: number, description: string): SettingField => ({
  name,
  description,
  schema: { type: 'string', ...textShape(max) },
  checks: [Text(max)],
});

export const oneOf = (
  name: string,
  values: readonly string[],
  description: string,
): SettingField => ({
  name,
  description,
  schema: { type: 'string', enum: [...values] },
  checks: [IsIn(values)],
});

/** The settings of all kinds, each once: its description says what it is to which kind. */
export function settingFieldsOf(
  kinds: readonly { readonly name: string; readonly settings: readonly SettingField[] }[],
): SettingField[] {
  const fields = new Map<string, SettingField>();
  for (const kind of kinds) {
    for (const field of kind.settings) {
      const known = fields.get(field.name);
      const own = `${kind.name}: ${field.description}`;
      const description = known ? `${known.description}; ${own}` : own;
      fields.set(field.name, { ...field, description });
    }
  }
  return [...fields.values()];
}
