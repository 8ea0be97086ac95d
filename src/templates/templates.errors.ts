import { DomainError } from '../platform/domain-error.js';

export class TemplateNotFoundError extends DomainError {
  constructor() {
    super('template_not_found', 'There is no such template.');
  }
}
