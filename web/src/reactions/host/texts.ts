import { inLanguage } from '../../texts/locale.js';
import { reactionNames as namesDe } from '../texts.de.js';
import { reactionNames as namesEn } from '../texts.en.js';
import { reactionsHost as de } from './texts.de.js';
import { reactionsHost as en } from './texts.en.js';

export const texts = inLanguage({ en: { ...namesEn, ...en }, de: { ...namesDe, ...de } });
