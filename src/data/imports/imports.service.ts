import { Injectable } from '@nestjs/common';
import type { ImportedQuestion, ImportPreview } from '../../contract/imports.js';
import { OverloadedError, TooManyRequestsError } from '../../platform/domain-error.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { checkQuestion } from '../../sessions/index.js';
import type { ImportUpload } from './import-upload.js';
import { ImportThread } from './import-thread.js';
import { ImportUnreadableError, UnsupportedImportError } from './imports.errors.js';
import { importPolicies } from './imports.policies.js';
import { quoted } from './text.rules.js';

/** Files that come in or wait at a time, 5 MiB each: in this process, and of one account. */
const MAX_IMPORTS = 8;
const MAX_IMPORTS_PER_ACCOUNT = 2;

/** Makes questions of files. Nothing of them is kept. */
@Injectable()
export class ImportsService {
  readonly #importing = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly thread: ImportThread,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @param receive reads the file, once there is room for it
   * @throws what `receive` does, ImportUnreadableError, UnsupportedImportError, TooManyRequestsError
   * @throws OverloadedError where too many are on their way
   */
  async preview(accountId: string, receive: () => Promise<ImportUpload>): Promise<ImportPreview> {
    await this.limits.take(importPolicies['import/account'], accountId);
    return this.#inTurn(accountId, async () => {
      const { bytes, name, format } = await receive();
      const imported = await this.thread.read({ bytes, name, ...(format && { format }) });
      if ('preview' in imported) return withoutRefused(imported.preview);
      if (imported.refused === 'import_unreadable') throw new ImportUnreadableError(imported.why);
      throw new UnsupportedImportError(imported.why);
    });
  }

  async #inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const own = this.#importing.get(accountId) ?? 0;
    if (own >= MAX_IMPORTS_PER_ACCOUNT) {
      throw new TooManyRequestsError('Import some files at a time.');
    }
    if (this.#all >= MAX_IMPORTS) throw new OverloadedError('Too many files come in.');
    this.#importing.set(accountId, own + 1);
    this.#all += 1;
    try {
      return await work();
    } finally {
      this.#all -= 1;
      const left = this.#importing.get(accountId)! - 1;
      if (left > 0) this.#importing.set(accountId, left);
      else this.#importing.delete(accountId);
    }
  }
}

/**
 * What is told can be made a session of as it is: our own JSON may say anything, and no reader is to be
 * trusted more than who sends a question by hand.
 */
async function withoutRefused(preview: ImportPreview): Promise<ImportPreview> {
  const questions: ImportedQuestion[] = [];
  /** Where those that stay are now, by where they were. */
  const places = new Map<number, number>();
  const notes = [...preview.notes];
  for (const [place, question] of preview.questions.entries()) {
    const [error] = await checkQuestion(question);
    if (!error) {
      places.set(place, questions.length);
      questions.push(question);
    } else {
      const message = `${quoted(question.prompt)} is left out: ${error.path} ${error.message}.`;
      notes.push({ line: null, code: 'question_dropped', message });
    }
  }
  const pictures = preview.pictures.flatMap((picture) => {
    const question = places.get(picture.question);
    return question === undefined ? [] : [{ ...picture, question }];
  });
  return { ...preview, questions, pictures, notes };
}
