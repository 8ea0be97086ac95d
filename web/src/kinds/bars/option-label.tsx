import type { ComponentChildren } from 'preact';
import type { Pictured } from '../../../../src/contract/index.js';
import { inLine } from '../../markup/markup.js';
import { Picture } from '../../ui/picture.js';

interface Props {
  /** What it is among the question's options. */
  of: Pictured | undefined;
  label: string;
  /** Where each option has a letter of its own. */
  letter: string | undefined;
  /** What is said of the one that has most; undefined of all others. */
  winner: string | undefined;
  /** What is said of one that is right; left out of all others. */
  right?: string | undefined;
  /** What stands before all that. */
  children?: ComponentChildren;
}

/** What an option is called in a row of a chart. */
export function OptionLabel({ of, label, letter, winner, right, children }: Props) {
  return (
    <span class="chart-label">
      {of && <Picture of={of} width={800} />}
      {children}
      {letter !== undefined && (
        <b class="chart-letter" aria-hidden="true">
          {letter}
        </b>
      )}
      <bdi>{inLine(label)}</bdi>
      {right !== undefined && <span class="chart-right">{right}</span>}
      {winner !== undefined && <span class="chart-winner">{winner}</span>}
    </span>
  );
}
