import { defaultTerms, type MotionTerms, type Quorum } from '../../../src/contract/motion.js';

export const quorumKinds = ['none', 'votes', 'percent', 'moreThanPercent'] as const;
export type QuorumKind = (typeof quorumKinds)[number];

/** The terms of a session as they are typed. */
export interface TypedTerms {
  quorum: QuorumKind;
  /** Digits. */
  quorumNumber: string;
  majority: MotionTerms['majority'];
  base: MotionTerms['base'];
}

export function toTypedTerms(terms: MotionTerms | null): TypedTerms {
  const { quorum, majority, base } = terms ?? defaultTerms;
  const [kind, number] = quorum
    ? (Object.entries(quorum)[0] as [QuorumKind, number])
    : (['none', ''] as const);
  return { quorum: kind, quorumNumber: `${number}`, majority, base };
}

/** Null where they say what holds anyway. */
export function toTerms({ quorum, quorumNumber, majority, base }: TypedTerms): MotionTerms | null {
  if (quorum === 'none' && majority === 'simple') return null;
  return {
    quorum: quorum === 'none' ? null : ({ [quorum]: Number(quorumNumber) } as unknown as Quorum),
    majority,
    base: majority === 'simple' ? 'yes_no' : base,
  };
}

/** Whether they need to know how many votes there could be. */
export function needRoster({ quorum, majority, base }: TypedTerms): boolean {
  return (
    quorum === 'percent' ||
    quorum === 'moreThanPercent' ||
    (majority !== 'simple' && base === 'entitled')
  );
}
