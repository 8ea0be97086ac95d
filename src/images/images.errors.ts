import { limits } from '../contract/index.js';
import { DomainError } from '../platform/domain-error.js';

const MEBIBYTE = 1024 * 1024;

export class ImageNotFoundError extends DomainError {
  constructor() {
    super('image_not_found', 'There is no such image.');
  }
}

/** By its bytes or by its pixels. */
export class ImageTooLargeError extends DomainError {
  constructor(detail = `An image may have ${limits.imageBytes / MEBIBYTE} MiB.`) {
    super('image_too_large', detail);
  }
}

/** Of another type than it may be, whatever its name says. */
export class UnsupportedImageError extends DomainError {
  constructor() {
    super('unsupported_image', 'An image is a PNG, a JPEG, a WebP or an AVIF.');
  }
}

export class ImageUnreadableError extends DomainError {
  constructor() {
    super('image_unreadable', 'The image is damaged, or not whole.');
  }
}

/** The body is no upload. */
export class NoUploadError extends DomainError {
  constructor() {
    super(
      'unsupported_media_type',
      'Send the image as the field "file" of multipart/form-data, or as the body, with its own type.',
    );
  }
}

export class TooManyImagesError extends DomainError {
  constructor(what: string) {
    super('limit_reached', `There may be ${what}; delete questions that have some.`);
  }
}
