import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** Where each option has a letter of its own. */
  letter: string | undefined;
  /** What is said of the one that has most; undefined of all others. */
  winner: string | undefined;
  /** What stands before all that. */
  children?: ComponentChildren;
}

/** What an option is called in a row of a chart. */
export function OptionLabel({ label, letter, winner, children }: Props) {
  return (
    <span class="chart-label">
      {children}
      {letter !== undefined && (
        <b class="chart-letter" aria-hidden="true">
          {letter}
        </b>
      )}
      <bdi>{label}</bdi>
      {winner !== undefined && <span class="chart-winner">{winner}</span>}
    </span>
  );
}
