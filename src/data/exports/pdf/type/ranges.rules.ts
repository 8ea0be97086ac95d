/** Characters from one to another, both of them in it; ascending. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** @param css as stylesheets have it: `U+0-FF,U+131` */
export function readRanges(css: string): Ranges {
  return css
    .split(',')
    .map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    })
    .sort(([one], [other]) => one - other);
}

export function isIn(ranges: Ranges, character: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle]!;
    if (character < from) high = middle;
    else if (character > to) low = middle + 1;
    else return true;
  }
  return false;
}
