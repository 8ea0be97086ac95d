import type { Language } from './languages.js';
import type { MotionResult, MotionTerms } from './motion.js';

/*
 * Not in index.ts: only where a motion is shown it is put into words.
 */

interface Words {
  readonly outcomes: Readonly<Record<MotionResult['outcome'], string>>;
  readonly of: (yes: string, base: string) => string;
  readonly needed: (needed: string) => string;
  readonly quorum: (quorum: string) => string;
  readonly reached: (quorum: string, present: string) => string;
  readonly missed: (quorum: string, present: string) => string;
  readonly majorities: Readonly<Record<MotionTerms['majority'], string>>;
  readonly bases: Readonly<Record<MotionTerms['base'], string>>;
  readonly counts: (weight: string) => string;
  readonly afterClose: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    outcomes: {
      open: 'Open',
      adopted: 'Adopted',
      rejected: 'Rejected',
      no_quorum: 'No quorum',
    },
    of: (yes, base) => `${yes} of ${base}`,
    needed: (needed) => `${needed} needed`,
    quorum: (quorum) => `quorum ${quorum}`,
    reached: (quorum, present) => `quorum ${quorum} reached with ${present}`,
    missed: (quorum, present) => `quorum ${quorum} not reached with ${present}`,
    majorities: {
      simple: 'Simple majority',
      absolute: 'Absolute majority',
      two_thirds: 'Two-thirds majority',
    },
    bases: {
      yes_no: 'of votes for and against',
      cast: 'of votes cast, abstentions included',
      entitled: 'of all votes that could be cast',
    },
    counts: (weight) => `Your vote counts ${weight} times.`,
    afterClose: 'Votes are counted by weight when voting is closed.',
  },
  de: {
    outcomes: {
      open: 'Offen',
      adopted: 'Angenommen',
      rejected: 'Abgelehnt',
      no_quorum: 'Nicht beschlussfähig',
    },
    of: (yes, base) => `${yes} von ${base}`,
    needed: (needed) => `${needed} nötig`,
    quorum: (quorum) => `Quorum ${quorum}`,
    reached: (quorum, present) => `Quorum ${quorum} mit ${present} erreicht`,
    missed: (quorum, present) => `Quorum ${quorum} mit ${present} nicht erreicht`,
    majorities: {
      simple: 'Einfache Mehrheit',
      absolute: 'Absolute Mehrheit',
      two_thirds: 'Zweidrittelmehrheit',
    },
    bases: {
      yes_no: 'der Ja- und Nein-Stimmen',
      cast: 'der abgegebenen Stimmen mit Enthaltungen',
      entitled: 'aller Stimmen, die abgegeben werden können',
    },
    counts: (weight) => `Deine Stimme zählt ${weight}-fach.`,
    afterClose: 'Nach Stimmgewicht wird gezählt, wenn die Abstimmung geschlossen ist.',
  },
};

/** A motion in words: each part stands for itself, as `Adopted: 57 of 78`. */
export interface MotionWords {
  readonly outcome: string;
  /** Absent where they say nothing: without a quorum, and by weight while votes come. */
  readonly figures: string | undefined;
  readonly needed: string | undefined;
  readonly quorum: string | undefined;
}

export function motionWords(motion: MotionResult, language: Language): MotionWords {
  const { outcomes, of, needed, ...quorums } = words[language];
  const { outcome, yes, base, present } = motion;
  const number = numbersIn(language);
  const hasFigures = outcome !== 'no_quorum' && yes !== null && base !== null;
  return {
    outcome: outcomes[outcome],
    figures: hasFigures ? of(number(yes), number(base)) : undefined,
    needed: hasFigures && motion.needed !== null ? needed(number(motion.needed)) : undefined,
    quorum: quorumWords(motion.quorum, present, outcome, quorums, number),
  };
}

function quorumWords(
  quorum: number | null,
  present: number | null,
  outcome: MotionResult['outcome'],
  { quorum: alone, reached, missed }: Pick<Words, 'quorum' | 'reached' | 'missed'>,
  number: (value: number) => string,
): string | undefined {
  if (quorum === null) return undefined;
  if (present === null) return alone(number(quorum));
  if (present >= quorum) return reached(number(quorum), number(present));
  // While votes come it may still be.
  return outcome === 'open' ? alone(number(quorum)) : missed(number(quorum), number(present));
}

/** `Adopted: 57 of 78 · quorum 50 reached with 84` */
export function motionLine(motion: MotionResult, language: Language): string {
  const { outcome, figures, quorum } = motionWords(motion, language);
  const head = figures === undefined ? outcome : `${outcome}: ${figures}`;
  return [head, ...(quorum === undefined ? [] : [quorum])].join(' · ');
}

/** `Two-thirds majority of votes for and against` */
export function majorityWords({ majority, base }: MotionTerms, language: Language): string {
  const { majorities, bases } = words[language];
  return `${majorities[majority]} ${bases[base]}`;
}

/** How many votes one has, to who votes. */
export function weightWords(weight: number, language: Language): string {
  return words[language].counts(numbersIn(language)(weight));
}

/** Why there are no votes by weight yet; undefined where there are, or need be none. */
export function waitingWords(motion: MotionResult, language: Language): string | undefined {
  return motion.weighted && motion.outcome === 'open' ? words[language].afterClose : undefined;
}

function numbersIn(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(language);
  return (value) => format.format(value);
}
