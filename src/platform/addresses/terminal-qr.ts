/** As ISO/IEC 18004 asks. Modules. */
const MARGIN = 4;
/**
 * By number, as a dark theme may have another colour for what is called white. An inverted code is
 * read by few phones.
 */
const BLACK_ON_WHITE = '\x1b[38;5;16;48;5;231m';
const RESET = '\x1b[0m';

/** What of a terminal matters here, as `process.stdout` has it. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * A QR code as lines of text.
 * @returns none where it cannot be shown: no terminal, one without colours, or too narrow
 */
export async function terminalQr(
  text: string,
  { isTTY, columns = 0 }: Terminal,
  { NO_COLOR, TERM }: NodeJS.ProcessEnv,
): Promise<string[]> {
  if (!isTTY || NO_COLOR || TERM === 'dumb') return [];
  const { default: QRCode } = await import('qrcode');
  const drawn = await QRCode.toString(text, { type: 'utf8', margin: MARGIN });
  const lines = drawn.split('\n');
  // A line that is wrapped spoils it.
  if (lines.some(({ length }) => length > columns)) return [];
  return lines.map((line) => BLACK_ON_WHITE + line + RESET);
}
