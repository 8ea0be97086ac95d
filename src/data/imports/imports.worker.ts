import { parentPort } from 'node:worker_threads';
import { type Importing, readImport } from './read-import.js';

/** A thread that reads files which anybody may have made: it has little memory, and not much time. */
parentPort!.on('message', (importing: Importing) => {
  void readImport(importing).then((imported) => parentPort!.postMessage(imported));
});
