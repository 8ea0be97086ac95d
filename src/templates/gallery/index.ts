import { de } from './de/index.js';
import { en } from './en/index.js';
import type { Translated } from './gallery-template.js';

/** By its name, each in every language. */
export const gallery = Object.fromEntries(
  Object.entries(en).map(([name, template]) => [
    name,
    { en: template, de: de[name as keyof typeof en] },
  ]),
) as Readonly<Record<keyof typeof en, Translated>>;
