import { DomainError } from '../../platform/domain-error.js';

export class PlayerNotFoundError extends DomainError {
  constructor() {
    super('player_not_found', 'There is no such player in this session.');
  }
}

/** @param suggestion another one like it that is free */
export class NicknameTakenError extends DomainError {
  constructor(suggestion: string | undefined) {
    super(
      'nickname_taken',
      'Somebody in this session plays by this name, or one that looks like it.',
      {
        errors: [{ path: 'name', message: 'is that of another player' }],
        ...(suggestion !== undefined && { suggestion }),
      },
    );
  }
}

export class NicknameRefusedError extends DomainError {
  constructor() {
    super('nickname_refused', 'This name has a word of a list of rude ones; choose another.', {
      errors: [{ path: 'name', message: 'has a word that is not wanted here' }],
    });
  }
}
