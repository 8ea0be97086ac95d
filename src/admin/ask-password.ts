import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartupError } from '../platform/startup-error.js';

/** Far more than a password may have. Bytes. */
const INPUT_MAX = 4_096;

/**
 * The password of a new account: from a terminal, where it is asked for twice and not shown, or all of
 * standard input but the end of its line.
 * @throws StartupError where there is none, or the second one is another
 */
export async function askPassword(input: NodeJS.ReadStream, email: string): Promise<string> {
  const password = input.isTTY ? await askTwice(input, email) : await readAll(input);
  if (password === '') throw new StartupError('No password was given.');
  return password;
}

async function askTwice(input: NodeJS.ReadStream, email: string): Promise<string> {
  const first = await ask(input, `Password for ${email}: `);
  const second = await ask(input, 'Once more: ');
  if (first !== second) throw new StartupError('These were two different passwords.');
  return first;
}

async function ask(input: NodeJS.ReadStream, question: string): Promise<string> {
  process.stderr.write(question);
  // Readline would show what is typed: it writes where nobody reads.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output, terminal: true });
  const cancelled = new AbortController();
  lines.on('SIGINT', () => cancelled.abort());
  lines.on('close', () => cancelled.abort());
  try {
    return await lines.question('', { signal: cancelled.signal });
  } catch {
    throw new StartupError('Nothing was changed.');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function readAll(input: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > INPUT_MAX) throw new StartupError('This is too long for a password.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
