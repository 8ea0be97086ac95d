import type { ComponentChildren } from 'preact';
interface Props {
  /** From 0 to 1. */
  share: number;
  /** Its number as it is read; undefined while there is no result. */
  text: string | undefined;
  /** What stands behind the number. */
  children: ComponentChildren;
}

/** What a row of a chart has behind its label: the bar, and its number once there is a result. */
export function RowBar({ share, text, children }: Props) {
  return (
    <>
      <span class="chart-track" aria-hidden="true">
        <i style={{ '--share': share }} />
      </span>
      <span class="chart-number numbers">
        {text !== undefined && (
          <>
            <b>
              <bdi>{text}</bdi>
            </b>
            {children}
          </>
        )}
      </span>
    </>
  );
}
