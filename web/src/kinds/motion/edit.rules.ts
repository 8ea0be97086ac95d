import { majorities, majorityBases } from '../../../../src/contract/motion.js';
import type { EditingRules, TypedOption } from '../editing-kind.js';
import { optionAt, written } from '../options/edit.rules.js';

/** What a motion leaves to its session. */
export const OF_SESSION = 'session';
export const ownMajorities = [OF_SESSION, ...majorities] as const;
export const ownBases = [OF_SESSION, ...majorityBases] as const;

export interface MotionValues {
  /** Yes, no and, where one may abstain, a third; none until their words are there. */
  motionOptions: TypedOption[];
  majority: (typeof ownMajorities)[number];
  base: (typeof ownBases)[number];
}

export const editingRules: EditingRules<MotionValues> = {
  toValues: (question) => ({
    motionOptions: question?.options.map((option) => ({ ...option })) ?? [],
    majority: ownMajorities.find((one) => one === question?.settings.majority) ?? OF_SESSION,
    base: ownBases.find((one) => one === question?.settings.base) ?? OF_SESSION,
  }),

  toRequest: ({ motionOptions: options, majority, base }) => ({
    options: written({ options }),
    settings: {
      majority: majority === OF_SESSION ? null : majority,
      base: hasBase({ majority }) && base !== OF_SESSION ? base : null,
    },
  }),

  typedAt: (path, values) => {
    if (path === 'settings.majority') return values.majority;
    if (path === 'settings.base') return values.base;
    return optionAt(path, { options: values.motionOptions });
  },
};

/** Whether it says of what its majority is. */
export function hasBase({ majority }: Pick<MotionValues, 'majority'>): boolean {
  return majority === 'absolute' || majority === 'two_thirds';
}
