import type { Direction } from '../../../../contract/index.js';
import type { SetLine } from './typesetter.js';
import { type Box, stacked } from './box.js';
import { colors, FRAME } from './page.js';
import type { Pen } from './pen.js';
import { baseOf, leadingOf, type Typesetter } from './typesetter.js';
import { writtenLabel } from './written.rules.js';

/** What all charts of a question have in common. */
export interface ChartLook {
  readonly direction: Direction;
  readonly color: string;
  /** Ids of options that are right. */
  readonly right: readonly string[];
  /** What is said of these. */
  readonly rightIs: string;
}

interface Labelled {
  readonly key: string;
  /** With markup. */
  readonly label: string;
  readonly text: string;
  readonly more?: string;
}

interface Place {
  readonly x: number;
  readonly width: number;
}

const SIZE = 10;
const SMALL = 9;
const GAP = 10;
const MARK = 14;

export const isRight = ({ right }: ChartLook, { key }: Labelled) => right.includes(key);

/** A name at the one side, and numbers at the other: as many lines as the name needs. */
export async function labelBox(
  typesetter: Typesetter,
  labelled: Labelled,
  look: ChartLook,
  { x, width }: Place = { x: FRAME.left, width: FRAME.width },
): Promise<Box> {
  const { direction } = look;
  const marked = isRight(look, labelled);
  const number = await typesetter.line(labelled.text, SIZE, { isBold: true });
  const about = [...(marked ? [look.rightIs] : []), ...(labelled.more ? [labelled.more] : [])];
  const more = about.length > 0 ? await typesetter.line(about.join(' · '), SMALL) : undefined;
  // Long numbers are below the name, so that it has room.
  const aside = number.width + (more ? more.width + GAP : 0);
  const isBelow = aside > width * 0.6;
  const indent = marked ? MARK : 0;
  const isRtl = direction === 'rtl';
  const label = await typesetter.paragraph(
    { spans: writtenLabel(labelled.label) },
    {
      ...{ size: SIZE, direction, side: isRtl ? 'right' : 'left' },
      x: x + (isRtl ? (isBelow ? 0 : aside + GAP) : indent),
      width: width - indent - (isBelow ? 0 : aside + GAP),
    },
  );
  const names = stacked(label);
  const height = names.height + (isBelow ? leadingOf(number.shaped, SIZE) : 0);
  return {
    height,
    draw(pen, y) {
      if (marked) {
        const at = isRtl ? x + width - 9 : x;
        pen.decoration(() => pen.check(at, y + 3, 9, colors.right));
      }
      names.draw(pen, y);
      const top = isBelow ? y + names.height : y;
      drawNumbers(pen, { number, more, top, isRtl, x, width, marked });
    },
  };
}

interface Numbers extends Place {
  readonly number: SetLine;
  readonly more: SetLine | undefined;
  readonly top: number;
  readonly isRtl: boolean;
  readonly marked: boolean;
}

function drawNumbers(pen: Pen, { number, more, top, isRtl, x, width, marked }: Numbers): void {
  const y = top + baseOf({ isTall: false }, SIZE);
  const start = isRtl ? x : x + width - number.width;
  pen.tagged({ is: 'P' }, () => {
    const color = marked ? colors.right : colors.text;
    const draw = () => pen.text(number.shaped, number.line, { x: start, y, size: SIZE, color });
    if (isRtl) draw();
    if (more) {
      const at = isRtl ? x + number.width + GAP : start - GAP - more.width;
      pen.text(more.shaped, more.line, { x: at, y, size: SMALL, color: colors.muted });
    }
    if (!isRtl) draw();
  });
}
