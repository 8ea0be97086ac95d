import type { Direction } from '../../../../contract/index.js';
import type { SetLine } from './typesetter.js';
import { type Box, stacked } from './box.js';
import { colors, FRAME } from './page.js';
import type { Group, Pen } from './pen.js';
import { drawPicture, type Picture } from './pictures.js';
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
  /** What its rows are for who has it read out. */
  readonly list: Group;
  /** By the ids of options. */
  readonly pictures: ReadonlyMap<string | undefined, Picture>;
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
/** Room for the picture of an option, beside its name. */
const PICTURE = 44;

export const isRight = ({ right }: ChartLook, { key }: Labelled) => right.includes(key);

/** A row of a chart, for who has it read out. */
export function rowOf({ list }: ChartLook): Group {
  return { is: 'LBody', in: { is: 'LI', in: list } };
}

/** A name at the one side, and numbers at the other: as many lines as the name needs. */
export async function labelBox(
  typesetter: Typesetter,
  labelled: Labelled,
  look: ChartLook,
  place: Place = { x: FRAME.left, width: FRAME.width },
): Promise<Box> {
  const body = rowOf(look);
  const picture = look.pictures.get(labelled.key);
  if (!picture) return nameBox(typesetter, labelled, look, place, body);
  const isRtl = look.direction === 'rtl';
  const width = place.width - PICTURE - GAP;
  const x = isRtl ? place.x : place.x + PICTURE + GAP;
  const name = await nameBox(typesetter, labelled, look, { x, width }, body);
  const left = isRtl ? place.x + place.width - PICTURE : place.x;
  return {
    height: Math.max(name.height, PICTURE + 2),
    draw(pen, y) {
      name.draw(pen, y);
      const room = { x: left, y, width: PICTURE, height: PICTURE };
      drawPicture(pen, picture, room, body);
    },
  };
}

async function nameBox(
  typesetter: Typesetter,
  labelled: Labelled,
  look: ChartLook,
  { x, width }: Place,
  body: Group,
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
      ...{ size: SIZE, direction, side: isRtl ? 'right' : 'left', in: body },
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
      drawNumbers(pen, { number, more, top, isRtl, x, width, marked, body });
    },
  };
}

interface Numbers extends Place {
  readonly number: SetLine;
  readonly more: SetLine | undefined;
  readonly top: number;
  readonly isRtl: boolean;
  readonly marked: boolean;
  readonly body: Group;
}

function drawNumbers(pen: Pen, numbers: Numbers): void {
  const { number, more, top, isRtl, x, width, marked, body } = numbers;
  const y = top + baseOf({ isTall: false }, SIZE);
  const start = isRtl ? x : x + width - number.width;
  pen.tagged({ is: 'P', in: body }, () => {
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
