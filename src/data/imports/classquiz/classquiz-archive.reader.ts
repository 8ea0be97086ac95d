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
    if (file.is === 'packed' && file.pictures > 0) {
      const message = `${file.pictures} pictures of the archive are left out.`;
      notes.add(null, 'picture_dropped', message);
    }
    return quizOf(file.is === 'packed' ? file.data : undefined, notes);
  },
};
