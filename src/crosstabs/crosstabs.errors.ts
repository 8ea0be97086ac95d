import { DomainError } from '../platform/domain-error.js';

export class CrosstabUnsupportedError extends DomainError {
  constructor() {
    super(
      'crosstab_unsupported',
      'Two different questions of one session are crossed, each with buckets that count people: ' +
        'choices, rankings (by first place) and ratings.',
    );
  }
}
