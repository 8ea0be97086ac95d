import type { Bucket, Percentage } from '../contract/index.js';
import { barStyle, type Paint } from './paint.js';
import { fit, showPercent, widthOf } from './text.js';

export interface Bar extends Bucket {
  readonly percentage: Percentage;
  /** The share that is drawn, where it is still on its way to the true one. */
  readonly drawn?: number;
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** No label takes more of a line than this. */
const LABEL_SHARE = 0.4;

/** A line for each bucket: label, bar, percentage, count, in `width` cells. */
export function drawBars(bars: readonly Bar[], width: number, paint: Paint): string[] {
  const widest = Math.max(0, ...bars.map(({ label }) => widthOf(label)));
  const labelWidth = Math.min(widest, Math.floor(width * LABEL_SHARE));
  const countWidth = Math.max(1, ...bars.map(({ count }) => String(count).length));
  const cells = width - labelWidth - '  '.length - '  100 %  '.length - countWidth;
  return bars.map(({ label, count, share, percentage, drawn = share }, index) => {
    const percent = showPercent(percentage).padStart(7);
    const bar = paint(barStyle(index), drawBar(drawn, cells));
    return `${fit(label, labelWidth)}  ${bar}${percent}  ${String(count).padStart(countWidth)}`;
  });
}

/** Exact to an eighth of a cell; what is not nothing is never drawn as nothing. */
export function drawBar(share: number, cells: number): string {
  const room = Math.max(0, cells) * 8;
  const length = share > 0 ? Math.min(room, Math.max(1, Math.round(share * room))) : 0;
  const filled = '█'.repeat(Math.floor(length / 8)) + (eighths[length % 8] ?? '');
  return filled.padEnd(Math.max(0, cells));
}
