import {
  ApiProperty,
  ApiPropertyOptional,
  IntersectionType,
  PartialType,
  PickType,
} from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AccountDto, EmailAddress, emailShape } from '../../accounts/index.js';
import {
  type AccountRole,
  accountRoles,
  limits,
  type SessionStatus,
} from '../../contract/index.js';
import { IfGiven, Time } from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';
import { ResultDto } from '../../results/index.js';
import { SessionDto } from '../../sessions/index.js';
import type { AdminAccount, MadeLink } from '../admin-accounts.service.js';
import type { FailedJob } from '../admin-jobs.service.js';
import type { AdminSession } from '../admin-sessions.service.js';
import { type AuditAction, auditActions } from '../audit-log.js';
import type { AuditEntry } from '../audit.service.js';
import type { Numbers } from '../numbers.service.js';

const SEARCH_MAX = 100;
const statuses: SessionStatus[] = ['draft', 'live', 'ended'];
export const auditFormats = ['csv', 'ndjson'] as const;

/** `true` or `false` in a query. */
const QueryFlag = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsBoolean({ message: '$property must be true or false' })(target, key);
  Transform(({ obj }: { obj: Record<string, unknown> }) => {
    const given = obj[key as string];
    return given === 'true' ? true : given === 'false' ? false : given;
  })(target, key);
};

class SearchDto extends ListPageDto {
  @ApiPropertyOptional({ maxLength: SEARCH_MAX, example: 'ada@' })
  @IsOptional()
  @MaxLength(SEARCH_MAX)
  @IsString()
  search?: string;
}

export class ListAccountsDto extends SearchDto {
  @ApiPropertyOptional({ enum: accountRoles, enumName: 'AccountRole' })
  @IsOptional()
  @IsIn(accountRoles)
  role?: AccountRole;

  @ApiPropertyOptional({ type: Boolean })
  @QueryFlag()
  disabled?: boolean;
}

export class ListAllSessionsDto extends SearchDto {
  @ApiPropertyOptional({ enum: statuses })
  @IsOptional()
  @IsIn(statuses)
  status?: SessionStatus;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether under a legal hold.' })
  @QueryFlag()
  held?: boolean;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether a quick poll.' })
  @QueryFlag()
  poll?: boolean;
}

export class AdminAccountDto extends AccountDto implements AdminAccount {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when nobody can log in to it; null: one can.',
  })
  disabledAt!: string | null;

  @ApiProperty({ type: 'integer', example: 12 })
  sessions!: number;

  @ApiProperty({ type: 'integer', example: 240, description: 'That are counted in them now.' })
  votes!: number;

  @ApiProperty({ type: 'integer', example: 2 })
  openLogins!: number;
}

const nextCursor = {
  type: String,
  format: 'uuid',
  nullable: true,
  description: 'Null at the end.',
};

export class AdminAccountPageDto {
  @ApiProperty({ type: [AdminAccountDto] })
  items!: AdminAccountDto[];

  @ApiProperty(nextCursor)
  nextCursor!: string | null;
}

class AccountChangesDto {
  @ApiProperty({ enum: accountRoles, enumName: 'AccountRole' })
  @IfGiven()
  @IsIn(accountRoles)
  role!: AccountRole;

  @ApiProperty({ description: 'True ends all its logins, with what is connected by them.' })
  @IfGiven()
  @IsBoolean()
  disabled!: boolean;
}

export class ChangeAccountDto extends PartialType(AccountChangesDto, {
  skipNullProperties: false,
}) {}

export class MakeInviteDto {
  @ApiPropertyOptional({ ...emailShape, description: 'Whom it is for; left out: whoever has it.' })
  @IfGiven()
  @EmailAddress()
  email?: string;
}

export class MadeLinkDto implements MadeLink {
  @ApiProperty({
    format: 'uri',
    example: 'https://example.org/host/reset#token=bHn1vZ3xkB1kq8h0yZx3xg2m7k9c5s4d1f6g8h0j2l4',
    description: 'Shown once. It is good once.',
  })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

class OwnerDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(emailShape)
  email!: string;
}

export class AdminSessionDto implements AdminSession {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'All hands' })
  title!: string;

  @ApiProperty({ enum: statuses, enumName: 'SessionStatus' })
  status!: SessionStatus;

  @ApiProperty({ example: '48217730', description: 'Of a template empty.' })
  code!: string;

  @ApiProperty({ description: 'Whether it is a template, which never starts.' })
  template!: boolean;

  @ApiProperty()
  owner!: OwnerDto;

  @ApiProperty({ type: 'integer', example: 5 })
  questions!: number;

  @ApiProperty({ type: 'integer', example: 240, description: 'That are counted now.' })
  votes!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
    description: 'Of the quick poll that it is; null where it is none.',
  })
  pollId!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when neither it nor its votes can be deleted; null: they can.',
  })
  legalHoldAt!: string | null;
}

export class AdminSessionViewDto extends AdminSessionDto {
  @ApiProperty({ description: 'As its organizer sees it, without the passcode.' })
  session!: SessionDto;

  @ApiProperty({ type: [ResultDto] })
  results!: ResultDto[];
}

export class AdminSessionPageDto {
  @ApiProperty({ type: [AdminSessionDto] })
  items!: AdminSessionDto[];

  @ApiProperty(nextCursor)
  nextCursor!: string | null;
}

export class FailedJobDto implements FailedJob {
  @ApiProperty({ example: '01890a5d-ac96-774b-bcce-b302099a8057' })
  id!: string;

  @ApiProperty({ example: 'votes' })
  queue!: string;

  @ApiProperty({ example: 'count' })
  name!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  failedAt!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  attemptsMade!: number;

  @ApiProperty({ type: String, nullable: true, example: 'cannot be counted: 1' })
  reason!: string | null;
}

export class FailedJobListDto {
  @ApiProperty({ type: [FailedJobDto], maxItems: limits.pageMax })
  items!: FailedJobDto[];
}

export class AuditEntryDto implements AuditEntry {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The admin; null: the command line, or Plenum itself (`session.expired`).',
  })
  actorId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ada@example.org' })
  actorEmail!: string | null;

  @ApiProperty({ enum: auditActions, enumName: 'AuditAction' })
  action!: AuditAction;

  @ApiProperty({ example: 'account' })
  targetKind!: string;

  @ApiProperty({ type: String, nullable: true })
  targetId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'eve@example.org',
    description: 'What it was called then: an email address, a title.',
  })
  targetName!: string | null;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] })
  items!: AuditEntryDto[];

  @ApiProperty(nextCursor)
  nextCursor!: string | null;
}

class AuditFilterDto {
  @ApiPropertyOptional({
    maxLength: SEARCH_MAX,
    example: 'ada@',
    description: 'Part of the email address, or the id, of who acted.',
  })
  @IsOptional()
  @MaxLength(SEARCH_MAX)
  @IsString()
  actor?: string;

  @ApiPropertyOptional({ enum: auditActions, enumName: 'AuditAction' })
  @IsOptional()
  @IsIn(auditActions)
  action?: AuditAction;

  @ApiPropertyOptional({
    maxLength: SEARCH_MAX,
    description: 'Part of what it was done to, as it was called then, or its id.',
  })
  @IsOptional()
  @MaxLength(SEARCH_MAX)
  @IsString()
  target?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'This moment included.' })
  @IsOptional()
  @Time()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'This moment excluded.' })
  @IsOptional()
  @Time()
  until?: string;
}

export class ListAuditDto extends IntersectionType(ListPageDto, AuditFilterDto) {}

export class ExportAuditDto extends AuditFilterDto {
  @ApiPropertyOptional({ enum: auditFormats, default: 'csv' })
  @IsOptional()
  @IsIn(auditFormats)
  format: (typeof auditFormats)[number] = 'csv';
}

/** Which part of the failed jobs: there is no cursor, as they are few, and go as they are dealt with. */
export class ListJobsDto extends PickType(ListPageDto, ['limit']) {}

class AccountNumbersDto {
  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  admins!: number;

  @ApiProperty({ type: 'integer' })
  disabled!: number;
}

class SessionNumbersDto {
  @ApiProperty({ type: 'integer' })
  draft!: number;

  @ApiProperty({ type: 'integer' })
  live!: number;

  @ApiProperty({ type: 'integer' })
  ended!: number;

  @ApiProperty({ type: 'integer', description: 'Under a legal hold.' })
  held!: number;

  @ApiProperty({ type: 'integer', description: 'Of organizers; they are in none of the others.' })
  templates!: number;
}

class ProcessNumbersDto {
  @ApiProperty({ type: 'integer' })
  sockets!: number;

  @ApiProperty({ type: 'integer' })
  streams!: number;

  @ApiProperty({ type: 'integer' })
  uptimeSeconds!: number;
}

export class NumbersDto implements Numbers {
  @ApiProperty()
  accounts!: AccountNumbersDto;

  @ApiProperty()
  sessions!: SessionNumbersDto;

  @ApiProperty({ type: 'integer' })
  questions!: number;

  @ApiProperty({ type: 'integer', description: 'That are counted now.' })
  votes!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } },
    example: { votes: { waiting: 0, active: 1, delayed: 0, failed: 0 } },
    description: 'Of each queue, by the state of its jobs.',
  })
  jobs!: Record<string, Record<string, number>>;

  @ApiProperty({ description: 'Of the process that answers.' })
  process!: ProcessNumbersDto;
}
