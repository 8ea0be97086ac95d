import { language } from '../../texts/locale.js';

const parts = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });

/** A part of the points, as the language writes it: `12.5%`. @param percent with one decimal at most */
export const partText = (percent: number): string => parts.format(percent / 100);
