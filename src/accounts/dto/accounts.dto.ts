import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, MaxLength, ValidateBy } from 'class-validator';
import { type Account, type AccountRole, accountRoles, limits } from '../../contract/index.js';
import { LINK_TOKEN_MAX } from '../account-links.js';
import { isCommonPassword } from '../common-passwords.rules.js';
import { preparePassword } from '../password.rules.js';
import { IfGiven, Text, textShape } from '../../platform/problems/fields.decorators.js';

export const emailShape = { example: 'ada@example.org', maxLength: 254, format: 'email' };
export const newPasswordShape = {
  example: 'correct horse battery',
  minLength: limits.passwordMin,
  maxLength: limits.passwordMax,
};
/** One that is there already, whatever the rules were when it was chosen. */
const givenPassword = { example: newPasswordShape.example, maxLength: newPasswordShape.maxLength };
const name = { example: 'Ada Lovelace', ...textShape(limits.nameMax) };

/** Trimmed and in lower case, so that one address is one account. */
export const EmailAddress = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    IsEmail(),
    MaxLength(254),
  );

/** One to be set: long enough, and none that is guessed at once. */
export const NewPassword = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Length(limits.passwordMin, limits.passwordMax),
    ValidateBy({
      name: 'isUncommon',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && !isCommonPassword(preparePassword(value)),
        defaultMessage: () => 'is one of those that are guessed first; choose another',
      },
    }),
  );

export class LogInDto {
  @ApiProperty(emailShape)
  @EmailAddress()
  email!: string;

  @ApiProperty(givenPassword)
  @MaxLength(limits.passwordMax)
  @IsString()
  password!: string;
}

export class RegisterDto {
  @ApiProperty(emailShape)
  @EmailAddress()
  email!: string;

  @ApiProperty(newPasswordShape)
  @NewPassword()
  password!: string;

  @ApiProperty(name)
  @Text(limits.nameMax)
  name!: string;

  @ApiPropertyOptional({
    maxLength: LINK_TOKEN_MAX,
    description: 'The token of an invitation, where registering needs one. It is good once.',
  })
  @IfGiven()
  @MaxLength(LINK_TOKEN_MAX)
  @IsString()
  invite?: string;
}

export class UpdateAccountDto {
  @ApiPropertyOptional(emailShape)
  @IfGiven()
  @EmailAddress()
  email?: string;

  @ApiPropertyOptional(name)
  @IfGiven()
  @Text(limits.nameMax)
  name?: string;

  @ApiPropertyOptional({ ...newPasswordShape, description: 'A new one ends all other logins.' })
  @IfGiven()
  @NewPassword()
  password?: string;

  @ApiPropertyOptional({ description: 'Needed to change the password.', ...givenPassword })
  @IfGiven()
  @MaxLength(limits.passwordMax)
  @IsString()
  currentPassword?: string;
}

export class RefreshDto {
  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Left out by browsers, which send the cookie.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  refreshToken?: string;
}

export class AccountDto implements Account {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(emailShape)
  email!: string;

  @ApiProperty({
    description:
      'Whether a link that was sent there has been opened. Nothing depends on it, and without a ' +
      'mail server it stays false.',
  })
  emailConfirmed!: boolean;

  @ApiProperty(name)
  name!: string;

  @ApiProperty({ enum: accountRoles, enumName: 'AccountRole' })
  role!: AccountRole;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class LoggedInDto {
  @ApiProperty()
  account!: AccountDto;

  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`.' })
  accessToken!: string;

  @ApiProperty({ example: 900, type: 'integer', description: 'Seconds.' })
  expiresIn!: number;

  @ApiPropertyOptional({ description: 'Only where `X-Refresh-Token: body` was sent.' })
  refreshToken?: string;
}
