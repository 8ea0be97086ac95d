/** SGR parameters, 256 colours. */
const styles = {
  bold: '1',
  dim: '38;5;245',
  accent: '1;38;5;117',
  good: '1;38;5;114',
  bad: '1;38;5;203',
  track: '48;5;236',
  bar0: '38;5;75;48;5;236',
  bar1: '38;5;114;48;5;236',
  bar2: '38;5;221;48;5;236',
  bar3: '38;5;209;48;5;236',
  bar4: '38;5;177;48;5;236',
  bar5: '38;5;80;48;5;236',
} as const;

export type Style = keyof typeof styles;
export type Paint = (style: Style, text: string) => string;

export const colours: Paint = (style, text) =>
  text === '' ? '' : `\x1b[${styles[style]}m${text}\x1b[0m`;

export const plain: Paint = (_, text) => text;

const barStyles = ['bar0', 'bar1', 'bar2', 'bar3', 'bar4', 'bar5'] as const;

export function barStyle(index: number): Style {
  return barStyles[index % barStyles.length] ?? 'bar0';
}
