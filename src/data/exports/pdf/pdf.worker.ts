import { parentPort } from 'node:worker_threads';
import { ReportWriter } from './layout/report-writer.js';
import type { FromThread, ToThread } from './report.js';

/** A thread that lays out and draws one report: some milliseconds a page, which no vote is to wait for. */
let writer: ReportWriter | undefined;

async function take(message: ToThread): Promise<void> {
  switch (message.is) {
    case 'head':
      writer = new ReportWriter(message.head);
      return writer.begin();
    case 'parts':
      for (const part of message.parts) await writer!.write(part);
      return;
    case 'end':
      return writer!.end();
  }
}

/** What of the file is there by now. */
function written(): Uint8Array {
  const bytes = writer!.document.read() as Uint8Array | null;
  // Of its own memory, which is handed over.
  return Uint8Array.from(bytes ?? []);
}

parentPort!.on('message', (message: ToThread) => {
  void take(message).then(() => {
    const answer: FromThread = { bytes: written() };
    parentPort!.postMessage(answer, [answer.bytes.buffer as ArrayBuffer]);
  });
});
