/** In this order: most browsers also name those that they are like. */
const browsers: readonly [pattern: RegExp, name: string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly [pattern: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * What one recognizes a login by, `Firefox, Linux`: of what a browser says of itself, no more than
 * these words are kept. Null where it is no browser that is known.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  const text = userAgent ?? '';
  const words = [browsers, systems].flatMap((names) => {
    const found = names.find(([pattern]) => pattern.test(text));
    return found ? [found[1]] : [];
  });
  return words.length > 0 ? words.join(', ') : null;
}
