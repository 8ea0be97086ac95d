import type { openTextFields as en } from './texts.host.en.js';

export const openTextFields: typeof en = { name: 'Freitext' };
