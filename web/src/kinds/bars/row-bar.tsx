import type { ComponentChildren } from 'preact';
import type { Percentage } from '../../../../src/contract/index.js';
import { formatPercent } from '../../texts/locale.js';

interface Props {
  /** From 0 to 1. */
  share: number;
  /** Undefined while there is no result. */
  percentage: Percentage | undefined;
  /** What stands behind the percentage. */
  children: ComponentChildren;
}

/** What a row of a chart has behind its label: the bar, and its number once there is a result. */
export function RowBar({ share, percentage, children }: Props) {
  return (
    <>
      <span class="chart-track" aria-hidden="true">
        <i style={{ '--share': share }} />
      </span>
      <span class="chart-number numbers">
        {percentage && (
          <>
            <b>
              <bdi>{formatPercent(percentage)}</bdi>
            </b>
            {children}
          </>
        )}
      </span>
    </>
  );
}
