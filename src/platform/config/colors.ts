import { parse } from 'culori';

/** @returns whether CSS knows it as a colour that is not see-through */
export function isOpaqueColor(text: string): boolean {
  const color = parse(text);
  return color !== undefined && (color.alpha ?? 1) === 1;
}
