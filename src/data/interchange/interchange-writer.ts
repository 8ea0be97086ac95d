import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { InterchangeFormat } from '../../contract/exports.js';
import { ImageUses } from '../../images/index.js';
import type { SessionView } from '../../sessions/index.js';
import { writeGift } from './gift/write-gift.js';
import { toLeaving } from './leaving.rules.js';
import { writeMoodleXml } from './moodle-xml/write-moodle-xml.js';
import { writeQti } from './qti/write-qti.js';

/** What pages of others have room for. Pixels. */
const PICTURE_WIDTH = 800;

/** Questions of a session as programs of others read them. */
@Injectable()
export class InterchangeWriter {
  constructor(private readonly images: ImageUses) {}

  /** @returns the file, made as it is read, and how many notes stand at its head */
  async write(
    { session, questions }: SessionView,
    format: InterchangeFormat,
  ): Promise<{ content: Readable; notes: number }> {
    const leaving = toLeaving(session.title, questions);
    const pictures = (id: string) => this.images.webp(id, PICTURE_WIDTH);
    switch (format) {
      case 'gift': {
        const { text, notes } = writeGift(leaving);
        return { content: Readable.from([text]), notes: notes.lines.length };
      }
      case 'moodle_xml': {
        const { content, notes } = writeMoodleXml(leaving, pictures);
        return { content: Readable.from(content), notes: notes.lines.length };
      }
      case 'qti': {
        const { content, notes } = await writeQti(leaving, pictures);
        return { content, notes: notes.lines.length };
      }
    }
  }
}
