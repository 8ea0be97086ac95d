import { DomainError } from '../platform/domain-error.js';

export class AdminRequiredError extends DomainError {
  constructor() {
    super('admin_required', 'Only admins may do this.');
  }
}

export class AccountNotFoundError extends DomainError {
  constructor() {
    super('account_not_found', 'There is no such account.');
  }
}

/** So that nobody locks themselves out, and one admin is always left. */
export class OwnAccountError extends DomainError {
  constructor() {
    super('own_account', 'This is your own account: another admin has to do it.');
  }
}

/** What the environment says counts before what an admin sets. */
export class SettingFixedError extends DomainError {
  constructor(setting: string, variable: string) {
    super('setting_fixed', `The environment variable ${variable} decides ${setting}.`);
  }
}

export class JobNotFoundError extends DomainError {
  constructor() {
    super('job_not_found', 'No failed job has this id.');
  }
}
