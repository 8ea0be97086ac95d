// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text in paragraphs, without what nobody can read: a file of others is never in ours. */
export function paragraphsOf(text: string): string[] {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(controls, '')
    .normalize('NFC')
    .split('\n');
}

export function inOneLine(text: string): string {
  return paragraphsOf(text).join(' ').replaceAll(/ +/g, ' ').trim();
}
