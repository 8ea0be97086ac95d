import { fieldsOf } from '../fields.rules.js';
import type { Reader } from '../reader.js';
import { quizOf } from './classquiz.rules.js';

/**
 * `.cqa`: JSON, packed, and behind it the pictures.
 * @see https://github.com/mawoka-myblock/ClassQuiz (cqa-file-format.md)
 */
export const classquizArchive: Reader = {
  format: 'classquiz_cqa',
  looksLike: (file) => file.is === 'packed' && Array.isArray(fieldsOf(file.data).questions),

  read(file, notes) {
    if (file.is !== 'packed') return quizOf(undefined, new Map(), notes);
    return quizOf(file.data, file.pictures, notes);
  },
};
