import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { drawable, families } from './fonts.js';
import { type Picture, PICTURE_SIZE, type Row } from './picture.rules.js';

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;
const MARGIN = 64;
const INNER = WIDTH - 2 * MARGIN;
/** Where the foot stands, with what it is made of. */
const FOOT = HEIGHT - 52;
/** The largest type in which the question fits; in the last, the rest is left out. Pixels, lines. */
const SIZES = [
  [60, 2],
  [50, 3],
  [42, 3],
] as const;
const colors = {
  page: '#f7f6fb',
  bar: '#ffffff',
  line: '#d9d6e4',
  text: '#1b1924',
  muted: '#5a5767',
};

/** @returns a PNG */
export function drawPicture(picture: Picture): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = colors.page;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = picture.brandColor;
  context.fillRect(0, 0, WIDTH, 12);
  context.direction = picture.direction;
  context.textBaseline = 'alphabetic';
  const top = drawQuestion(context, picture);
  drawRows(context, picture, top);
  drawFoot(context, picture);
  return canvas.encodeSync('png');
}

/** @returns where it ends */
function drawQuestion(context: SKRSContext2D, { question, direction }: Picture): number {
  const text = drawable(question);
  if (text === '') return 72;
  for (const [size, most] of SIZES) {
    context.font = `700 ${size}px ${families}`;
    const lines = linesOf(context, text);
    if (lines.length > most && size !== SIZES.at(-1)![0]) continue;
    const shown = lines.slice(0, most);
    if (lines.length > most) shown.push(shorten(context, `${shown.pop()} ${lines[most]}`, INNER));
    context.fillStyle = colors.text;
    shown.forEach((line, at) => {
      drawText(context, line, { from: 0, y: 60 + size + at * size * 1.22, direction });
    });
    return 60 + size + (shown.length - 1) * size * 1.22 + size * 0.3;
  }
  return 72;
}

function drawRows(context: SKRSContext2D, { rows, direction, brandColor }: Picture, top: number) {
  const room = FOOT - 56 - (top + 24);
  const step = Math.min(88, room / rows.length);
  const height = Math.min(68, step - 10);
  const size = Math.round(Math.min(32, height * 0.52));
  const hasShares = rows.some(({ share }) => share !== null);
  // Percentages have a place of their own, so that no label runs into them.
  const place = hasShares ? size * 3.4 : 0;
  rows.forEach((row, at) => {
    drawRow(context, row, {
      y: top + 24 + at * step,
      ...{ height, size, place, direction, brandColor },
    });
  });
}

interface At {
  readonly y: number;
  readonly height: number;
  /** Of the type. */
  readonly size: number;
  /** How wide the place of the percentages is. */
  readonly place: number;
  readonly direction: Picture['direction'];
  readonly brandColor: string;
}

function drawRow(context: SKRSContext2D, { label, share, percent }: Row, at: At): void {
  const { y, height, size, place, direction, brandColor } = at;
  const radius = Math.min(16, height / 3);
  box(context, MARGIN, y, INNER, height, radius);
  context.fillStyle = colors.bar;
  context.fill();
  if (share !== null && share > 0) {
    const length = Math.max(radius, INNER * Math.min(1, share));
    context.save();
    context.clip();
    context.globalAlpha = 0.28;
    context.fillStyle = brandColor;
    context.fillRect(direction === 'ltr' ? MARGIN : WIDTH - MARGIN - length, y, length, height);
    context.restore();
    box(context, MARGIN, y, INNER, height, radius);
  }
  context.strokeStyle = colors.line;
  context.lineWidth = 2;
  context.stroke();
  const baseline = y + height / 2 + size * 0.36;
  context.font = `400 ${size}px ${families}`;
  context.fillStyle = colors.text;
  const shown = shorten(context, drawable(label), INNER - 48 - place);
  drawText(context, shown, { from: 24, y: baseline, direction });
  context.font = `700 ${size}px ${families}`;
  drawText(context, percent, { from: 24, y: baseline, direction, atEnd: true });
}

/** The mark, who have voted, and how many options are not shown: in signs that need no language. */
function drawFoot(context: SKRSContext2D, picture: Picture): void {
  const { direction, brandColor, totalVotes, isOpen, left } = picture;
  // The mark stays as it is, whichever way the text runs.
  context.fillStyle = brandColor;
  for (const [x, y, height] of [
    [2, 11, 11],
    [9.5, 2, 20],
    [17, 7, 15],
  ] as const) {
    const scale = 1.5;
    box(context, MARGIN + x * scale, FOOT - 24 + y * scale, 5 * scale, height * scale, 2);
    context.fill();
  }
  context.fillStyle = colors.text;
  context.font = `700 28px ${families}`;
  context.direction = 'ltr';
  drawText(context, 'Plenum', { from: 46, y: FOOT + 8, direction: 'ltr' });
  let x = WIDTH - MARGIN;
  const write = (text: string) => {
    context.font = `400 28px ${families}`;
    context.fillStyle = colors.muted;
    context.textAlign = 'right';
    context.fillText(text, x, FOOT + 8);
    x -= context.measureText(text).width;
  };
  if (!isOpen) {
    drawLock(context, x - 24, FOOT - 16);
    x -= 48;
  }
  if (totalVotes !== null) {
    write(String(totalVotes).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f'));
    drawPerson(context, x - 30, FOOT - 15);
    x -= 62;
  }
  if (left > 0) write(`+${left}`);
  context.direction = direction;
}

function drawPerson(context: SKRSContext2D, x: number, y: number): void {
  context.fillStyle = colors.muted;
  context.beginPath();
  context.arc(x + 11, y + 6, 6, 0, 2 * Math.PI);
  context.fill();
  context.beginPath();
  context.arc(x + 11, y + 25, 11, Math.PI, 2 * Math.PI);
  context.fill();
}

function drawLock(context: SKRSContext2D, x: number, y: number): void {
  context.fillStyle = colors.muted;
  box(context, x, y + 11, 22, 15, 3);
  context.fill();
  context.strokeStyle = colors.muted;
  context.lineWidth = 3.5;
  context.beginPath();
  context.arc(x + 11, y + 10, 6.5, Math.PI, 2 * Math.PI);
  context.stroke();
}

function box(
  context: SKRSContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

interface Where {
  /** From where a line begins, or ends. */
  readonly from: number;
  readonly y: number;
  readonly direction: Picture['direction'];
  readonly atEnd?: boolean;
}

function drawText(context: SKRSContext2D, text: string, where: Where): void {
  const { from, y, direction, atEnd = false } = where;
  const isLeft = (direction === 'ltr') !== atEnd;
  context.textAlign = isLeft ? 'left' : 'right';
  context.fillText(text, isLeft ? MARGIN + from : WIDTH - MARGIN - from, y);
}

/** Broken between words, and where one is too long for a line, within it. */
function linesOf(context: SKRSContext2D, text: string): string[] {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const lines = [''];
  const fits = (line: string) => context.measureText(line).width <= INNER;
  for (const { segment } of words.flatMap((word) => (fits(word.segment) ? word : partsOf(word)))) {
    const line = lines.at(-1)! + segment;
    // What only closes a sentence stays with it, though it may stand a little out.
    if (fits(line) || /^[\s\p{P}]+$/u.test(segment)) lines[lines.length - 1] = line;
    else lines.push(segment);
  }
  return lines.map((line) => line.trim());
}

function partsOf({ segment }: { segment: string }): { segment: string }[] {
  return [...new Intl.Segmenter().segment(segment)];
}

/** As much of the text as fits, with an ellipsis where that is not all. */
function shorten(context: SKRSContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const characters = partsOf({ segment: text }).map(({ segment }) => segment);
  let [fitting, tooLong] = [0, characters.length];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    const part = `${characters.slice(0, middle).join('').trimEnd()}…`;
    if (context.measureText(part).width <= width) fitting = middle;
    else tooLong = middle;
  }
  return `${characters.slice(0, fitting).join('').trimEnd()}…`;
}
