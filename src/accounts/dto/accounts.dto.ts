import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, Length, MaxLength } from 'class-validator';
import { type Account, limits } from '../../contract/index.js';
import { IfGiven } from '../../platform/problems/if-given.decorator.js';
import { Trim } from '../../platform/problems/trim.decorator.js';

const email = { example: 'ada@example.org', maxLength: 254, format: 'email' };
const password = {
  example: 'correct horse battery',
  minLength: limits.passwordMin,
  maxLength: limits.passwordMax,
};
const name = { example: 'Ada Lovelace', minLength: 1, maxLength: limits.nameMax };

const LowerCase = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  );

export class LogInDto {
  @ApiProperty(email)
  @LowerCase()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty(password)
  @IsString()
  @MaxLength(limits.passwordMax)
  password!: string;
}

export class RegisterDto {
  @ApiProperty(email)
  @LowerCase()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty(password)
  @IsString()
  @Length(limits.passwordMin, limits.passwordMax)
  password!: string;

  @ApiProperty(name)
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(limits.nameMax)
  name!: string;
}

export class UpdateAccountDto {
  @ApiPropertyOptional(email)
  @IfGiven()
  @LowerCase()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @ApiPropertyOptional(name)
  @IfGiven()
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(limits.nameMax)
  name?: string;

  @ApiPropertyOptional(password)
  @IfGiven()
  @IsString()
  @Length(limits.passwordMin, limits.passwordMax)
  password?: string;

  @ApiPropertyOptional({ description: 'Needed to change the password.', ...password })
  @IfGiven()
  @IsString()
  @MaxLength(limits.passwordMax)
  currentPassword?: string;
}

export class RefreshDto {
  @ApiPropertyOptional({ description: 'Left out by browsers, which send the cookie.' })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  refreshToken?: string;
}

export class AccountDto implements Account {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(email)
  email!: string;

  @ApiProperty(name)
  name!: string;

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
