import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { LINK_TOKEN_MAX } from '../account-links.js';
import { EmailAddress, emailShape, NewPassword, newPasswordShape } from './accounts.dto.js';

const token = {
  maxLength: LINK_TOKEN_MAX,
  example: 'bHn1vZ3xkB1kq8h0yZx3xg2m7k9c5s4d1f6g8h0j2l4',
  description: 'Of the link: what comes after `token=`.',
};

export class RequestPasswordResetDto {
  @ApiProperty(emailShape)
  @EmailAddress()
  email!: string;
}

export class ConfirmPasswordResetDto {
  @ApiProperty(token)
  @MaxLength(LINK_TOKEN_MAX)
  @IsString()
  token!: string;

  @ApiProperty(newPasswordShape)
  @NewPassword()
  password!: string;
}

export class ConfirmEmailDto {
  @ApiProperty(token)
  @MaxLength(LINK_TOKEN_MAX)
  @IsString()
  token!: string;
}
