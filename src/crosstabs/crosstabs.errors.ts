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

/** docs/decisions/0045: what one table hides could be reckoned from the others. */
export class CrosstabCircleError extends DomainError {
  constructor() {
    super(
      'crosstab_circle',
      'Cross-tabs that were asked for before connect these two questions already. Together they could tell ' +
        'how one person has answered. Sessions that ask for names from the start, or are traceable, have no such bound.',
    );
  }
}
