import { importLimits } from '../../contract/imports.js';
import { DomainError } from '../../platform/domain-error.js';

const MEBIBYTE = 1024 * 1024;

/** Damaged, too much when unpacked, or another format than it is said to be. */
export class ImportUnreadableError extends DomainError {
  constructor(detail: string) {
    super('import_unreadable', detail);
  }
}

export class ImportTooLargeError extends DomainError {
  constructor() {
    super('import_too_large', `A file may have ${importLimits.fileBytes / MEBIBYTE} MiB.`);
  }
}

export class UnsupportedImportError extends DomainError {
  constructor(detail: string) {
    super('unsupported_import', detail);
  }
}
