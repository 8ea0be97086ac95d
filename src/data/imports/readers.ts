import { aiken } from './aiken/aiken.reader.js';
import { classquizArchive } from './classquiz/classquiz-archive.reader.js';
import { classquizSheet } from './classquiz/classquiz-sheet.reader.js';
import { fuiz } from './fuiz/fuiz.reader.js';
import { gift } from './gift/gift.reader.js';
import { kahoot } from './kahoot/kahoot.reader.js';
import { mentimeter } from './mentimeter/mentimeter.reader.js';
import { moodleXml } from './moodle-xml/moodle-xml.reader.js';
import { particify } from './particify/particify.reader.js';
import { plainText } from './plain-text/plain-text.reader.js';
import { plenumJson } from './plenum-json/plenum-json.reader.js';
import { qti } from './qti/qti.reader.js';
import { razzia } from './razzia/razzia.reader.js';
import type { Reader } from './reader.js';
import { slido } from './slido/slido.reader.js';
import { wooclap } from './wooclap/wooclap.reader.js';

/** All formats, in the order in which a file is tried: what says more of itself first. */
export const readers: readonly Reader[] = [
  moodleXml,
  qti,
  razzia,
  plenumJson,
  classquizArchive,
  fuiz,
  particify,
  wooclap,
  slido,
  mentimeter,
  kahoot,
  classquizSheet,
  aiken,
  gift,
  plainText,
];
