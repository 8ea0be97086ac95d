import { drawBars } from './bars.js';
import type { Paint } from './paint.js';
import type { Scene } from './scene.js';
import { fit, showCode, widthOf } from './text.js';

const MARGIN = '  ';

/** The scene as lines of at most `width` cells. */
export function drawFrame(scene: Scene, width: number, paint: Paint): string[] {
  const room = width - 2 * MARGIN.length;
  const code = `Join with ${showCode(scene.code)}`;
  const status = scene.done ? `✔ ${scene.status}` : `● ${scene.status}`;
  const facts = fit(scene.facts.join('  ·  '), Math.max(0, room - widthOf(status) - 2));
  return [
    '',
    paint('accent', fit(scene.title, Math.max(0, room - widthOf(code)))) + paint('bold', code),
    paint('dim', fit(scene.joinUrl, room)),
    paint('dim', '─'.repeat(room)),
    paint('dim', fit(scene.heading, room)),
    paint('bold', fit(scene.prompt, room)),
    '',
    ...drawBars(scene.bars, room, paint),
    '',
    ...scene.lines.map((line) => fit(line, room)),
    ...(scene.lines.length > 0 ? [''] : []),
    `${paint('dim', facts)}  ${paint(scene.done ? 'good' : 'accent', status)}`,
  ].map((line) => (line === '' ? line : MARGIN + line));
}
