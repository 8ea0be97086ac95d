import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, ValidateBy } from 'class-validator';
import { limits } from '../../contract/index.js';
import {
  type Majority,
  majorities,
  type MajorityBase,
  majorityBases,
  type MotionTerms,
  type Quorum,
} from '../../contract/motion.js';
import { IfGiven } from '../../platform/problems/fields.decorators.js';

/** Votes that all seats of a roster can have together. */
const VOTES_MAX = limits.rosterMax * limits.weightMax;

const ranges = {
  votes: [1, VOTES_MAX],
  percent: [1, 100],
  moreThanPercent: [0, 99],
} as const;

const whole = ([minimum, maximum]: readonly [number, number]) =>
  ({ type: 'integer', minimum, maximum }) as const;

const quorum = {
  nullable: true,
  default: null,
  oneOf: Object.entries(ranges).map(([name, range]) => ({
    type: 'object',
    required: [name],
    properties: { [name]: whole(range) },
    additionalProperties: false,
  })),
  example: { percent: 50 },
  description:
    'How many votes must be cast, abstentions too: a number, at least so many percent of all that could ' +
    'be, or more than so many. Shares need a roster. Null: as few as come.',
} satisfies ApiPropertyOptions;

/** One of the three, and nothing else. */
function isQuorum(given: unknown): given is Quorum {
  if (typeof given !== 'object' || given === null) return false;
  const [entry, ...others] = Object.entries(given);
  if (!entry || others.length > 0) return false;
  const [name, value] = entry as [string, unknown];
  const range = Object.hasOwn(ranges, name) ? ranges[name as keyof typeof ranges] : undefined;
  if (!range || !Number.isSafeInteger(value)) return false;
  return (value as number) >= range[0] && (value as number) <= range[1];
}

const IsQuorum = (): PropertyDecorator =>
  ValidateBy({
    name: 'isQuorum',
    validator: {
      validate: isQuorum,
      defaultMessage: () =>
        `must be {votes: 1 to ${VOTES_MAX}}, {percent: 1 to 100} or {moreThanPercent: 0 to 99}`,
    },
  });

export class MotionTermsDto implements MotionTerms {
  @ApiProperty(quorum)
  quorum!: Quorum | null;

  @ApiProperty({ enum: majorities, enumName: 'Majority' })
  majority!: Majority;

  @ApiProperty({ enum: majorityBases, enumName: 'MajorityBase' })
  base!: MajorityBase;
}

/** The same as it is given: what is left out is as it is where a session says nothing. */
export class GivenMotionTermsDto {
  @ApiPropertyOptional(quorum)
  @IsOptional()
  @IsObject({ message: 'must be an object' })
  @IsQuorum()
  quorum?: Quorum | null;

  @ApiPropertyOptional({
    enum: majorities,
    enumName: 'Majority',
    default: 'simple',
    description:
      '`simple`: more for it than against. `absolute`: more than half of the base. `two_thirds`: at least ' +
      'two thirds of it. docs/methods.md has the arithmetic.',
  })
  @IfGiven()
  @IsIn(majorities)
  majority?: Majority;

  @ApiPropertyOptional({
    enum: majorityBases,
    enumName: 'MajorityBase',
    default: 'yes_no',
    description:
      '`yes_no`: votes for and against. `cast`: abstentions, too. `entitled`: all that could be cast, which ' +
      'needs a roster. Of `simple` always `yes_no`.',
  })
  @IfGiven()
  @IsIn(majorityBases)
  base?: MajorityBase;
}
