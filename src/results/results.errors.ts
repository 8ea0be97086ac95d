import { DomainError } from '../platform/domain-error.js';

export class ResultsHiddenError extends DomainError {
  constructor() {
    super('results_hidden', 'The results of this question are not shown yet.');
  }
}
