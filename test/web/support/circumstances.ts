import { fileURLToPath } from 'node:url';
import type { Look, Stage } from './stage.js';

const script = (name: string) =>
  fileURLToPath(new URL(`../circumstances/${name}.js`, import.meta.url));

/** What pages meet in the rooms of others. */
export const circumstances: Record<string, (stage: Stage) => Look> = {
  'as it is meant': () => ({}),
  'by a name in the hall, without TLS': (stage) => ({ baseURL: stage.hallUrl }),
  'in browsers of some years ago': () => ({ before: script('old-browser') }),
  'in browsers that translate': () => ({ before: script('translator') }),
  'in browsers that wrap each text': () => ({ before: script('wrapper') }),
};
