import { parentPort } from 'node:worker_threads';
import { drawPicture } from './draw-picture.js';
import { registerFonts } from './fonts.js';
import type { Picture } from './picture.rules.js';

/** A thread that draws: some thirty milliseconds each, which no vote is to wait for. */
registerFonts();
parentPort!.on('message', (picture: Picture) => {
  const bytes = new Uint8Array(drawPicture(picture));
  parentPort!.postMessage(bytes, [bytes.buffer]);
});
