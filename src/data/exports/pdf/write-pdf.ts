import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { builtProgram } from '../../../platform/built-program.js';
import type { FromThread, ReportHead, ReportPart, ToThread } from './report.js';

const PROGRAM = builtProgram('data/exports/pdf/pdf.worker.js');
/** What it may have for objects, beside buffers and fonts. Megabytes. */
const MEMORY = 256;
/** Some parts of a report take no longer than that, on the slowest machine. Milliseconds. */
const LONGEST = 60_000;

/**
 * A PDF file that is made as it is read: the next parts are asked for when the pages before were taken.
 * It is laid out in a thread of its own, which ends with it.
 */
export function writePdf(head: ReportHead, parts: AsyncIterable<readonly ReportPart[]>): Readable {
  return Readable.from(pagesOf(head, parts), { objectMode: false });
}

async function* pagesOf(
  head: ReportHead,
  parts: AsyncIterable<readonly ReportPart[]>,
): AsyncGenerator<Uint8Array> {
  const thread = new Worker(PROGRAM, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  thread.unref(); // it holds up nobody who wants to end
  thread.on('error', () => undefined); // whoever waits for it is told
  async function* ask(message: ToThread): AsyncGenerator<Uint8Array> {
    const answered = once(thread, 'message', { signal: AbortSignal.timeout(LONGEST) });
    answered.catch(() => undefined); // it is waited for below, if the message can be sent
    thread.postMessage(message);
    const [{ bytes }] = (await answered) as [FromThread];
    if (bytes.length > 0) yield bytes;
  }
  try {
    yield* ask({ is: 'head', head });
    for await (const some of parts) yield* ask({ is: 'parts', parts: some });
    yield* ask({ is: 'end' });
  } finally {
    await thread.terminate();
  }
}
