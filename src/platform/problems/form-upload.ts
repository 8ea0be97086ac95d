import type { IncomingMessage } from 'node:http';
import { DomainError, ValidationFailedError } from '../domain-error.js';

/** What a form has around its file: boundaries, headers, and short fields. */
const FORM_BYTES = 8 * 1024;
const FIELD_BYTES = 100;
const NAME_MAX = 300;

/** What is taken of an upload. */
export interface UploadRules {
  /** Of the file. */
  readonly maxBytes: number;
  readonly tooLarge: () => DomainError;
}

/** What a form holds: a file in the field `file`, and these. */
export interface FormRules extends UploadRules {
  /** Fields that it may have beside the file: each says what is wrong with its value, if something is. */
  readonly fields: Readonly<Record<string, (value: string) => string | undefined>>;
  /** What is said of a form without a file, and of one with more than it may have. */
  readonly noFile: string;
  readonly nothingElse: string;
}

export interface UploadedForm {
  readonly bytes: Buffer;
  /** Of the file, as its sender calls it. */
  readonly name: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Has who sends more than may be read hear so before anything is read. @throws what `tooLarge` makes */
export function requireFit(request: IncomingMessage, { maxBytes, tooLarge }: UploadRules): void {
  const length = Number(request.headers['content-length'] ?? '0');
  if (length > maxBytes + FORM_BYTES) throw tooLarge();
}

/** The body as it is. @throws what `tooLarge` makes, DomainError where it is cut off */
export function readWhole(request: IncomingMessage, rules: UploadRules): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const collected = new Collected(rules.maxBytes);
    const onData = (chunk: Buffer) => {
      if (collected.add(chunk)) return;
      request.off('data', onData);
      reject(rules.tooLarge());
    };
    request.on('data', onData);
    request.once('end', () => resolve(collected.bytes()));
    whenCutOff(request, reject);
  });
}

/**
 * The file of a form. Reads no more than it may have; what comes after that is thrown away by Node when
 * the request is answered.
 * @throws what `tooLarge` makes, ValidationFailedError, DomainError where it is no form or cut off
 */
export async function readForm(request: IncomingMessage, rules: FormRules): Promise<UploadedForm> {
  const { Busboy } = await import('@fastify/busboy');
  const fieldsMax = Object.keys(rules.fields).length;
  return new Promise((resolve, reject) => {
    const fail = (error: DomainError) => {
      request.unpipe();
      request.resume();
      reject(error);
    };
    let file: { collected: Collected; name: string | null } | undefined;
    const fields: Record<string, string> = {};
    try {
      const form = new Busboy({
        headers: { ...request.headers, 'content-type': request.headers['content-type']! },
        limits: {
          ...{ files: 1, fields: fieldsMax, parts: fieldsMax + 2 },
          ...{ headerPairs: 20, fieldSize: FIELD_BYTES },
        },
      });
      form.on('file', (field, stream, filename) => {
        stream.on('error', () => fail(notWhole()));
        if (field !== 'file') {
          stream.resume();
          return fail(wrong(field, 'is not a field of this form'));
        }
        const collected = new Collected(rules.maxBytes);
        const name = typeof filename === 'string' ? filename.slice(0, NAME_MAX) : null;
        file = { collected, name };
        stream.on('data', (chunk: Buffer) => {
          if (!collected.add(chunk)) fail(rules.tooLarge());
        });
      });
      form.on('field', (field, value) => {
        const check = Object.hasOwn(rules.fields, field) ? rules.fields[field] : undefined;
        if (!check) return fail(wrong(field, 'is not a field of this form'));
        const message = check(value);
        if (message !== undefined) return fail(wrong(field, message));
        fields[field] = value;
      });
      for (const more of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
        form.on(more, () => fail(wrong('', rules.nothingElse)));
      }
      form.on('error', () => fail(notWhole()));
      form.on('finish', () => {
        if (file) resolve({ bytes: file.collected.bytes(), name: file.name, fields });
        else reject(wrong('file', rules.noFile));
      });
      whenCutOff(request, reject);
      request.pipe(form);
    } catch {
      fail(notWhole()); // no boundary, say
    }
  });
}

/** Up to so many bytes. */
class Collected {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(private readonly max: number) {}

  /** @returns false where it is too much: nothing of it is kept then */
  add(chunk: Buffer): boolean {
    this.#length += chunk.length;
    if (this.#length <= this.max) return this.#chunks.push(chunk) > 0;
    this.#chunks.length = 0;
    return false;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

function whenCutOff(request: IncomingMessage, reject: (error: DomainError) => void): void {
  request.once('close', () => {
    if (!request.complete) reject(notWhole());
  });
}

function wrong(path: string, message: string): DomainError {
  return new ValidationFailedError([{ path, message }]);
}

function notWhole(): DomainError {
  return new DomainError('bad_request', 'The upload is not whole, or no form.');
}
