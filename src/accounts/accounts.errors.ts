import { DomainError } from '../platform/domain-error.js';

export class EmailTakenError extends DomainError {
  constructor() {
    super('email_taken', 'This email address already has an account; log in instead.');
  }
}

export class InvalidCredentialsError extends DomainError {
  constructor() {
    super('invalid_credentials', 'Email or password is wrong.');
  }
}

/** Told to nobody but who has the password. */
export class AccountDisabledError extends DomainError {
  constructor() {
    super('account_disabled', 'This account is disabled; ask who runs this server.');
  }
}

export class RegistrationClosedError extends DomainError {
  constructor() {
    super('registration_closed', 'Accounts are made by who runs this server.');
  }
}

export class InviteRequiredError extends DomainError {
  constructor() {
    super('invite_required', 'Registering here needs an invitation by an admin.');
  }
}

export class InviteInvalidError extends DomainError {
  constructor() {
    super(
      'invite_invalid',
      'The invitation was used, has expired, or is for another email address.',
    );
  }
}

export class LinkInvalidError extends DomainError {
  constructor() {
    super('link_invalid', 'The link was used, or has expired; ask for another one.');
  }
}

export class LoginNotFoundError extends DomainError {
  constructor() {
    super('login_not_found', 'There is no such login, or it has ended.');
  }
}

export class RefreshInvalidError extends DomainError {
  constructor() {
    super('refresh_invalid', 'The refresh token is unknown or has expired; log in again.');
  }
}

export class RefreshReusedError extends DomainError {
  constructor() {
    super(
      'refresh_reused',
      'The refresh token was used before; all that came from this login is revoked. Log in again.',
    );
  }
}
