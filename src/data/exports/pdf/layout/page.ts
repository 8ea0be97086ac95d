/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

const SIDE = 54;
/** Where the text of a page begins and ends. */
export const FRAME = {
  left: SIDE,
  width: PAGE.width - 2 * SIDE,
  top: 62,
  bottom: PAGE.height - 62,
} as const;

export const colors = {
  text: '#1b1924',
  muted: '#5a5767',
  line: '#cfcbdc',
  track: '#eceaf3',
  right: '#1a7f4b',
} as const;
