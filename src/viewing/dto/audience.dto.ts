import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type AudienceSession,
  type AudienceSessionOutline,
  type Choice,
  limits,
  type SessionStatus,
} from '../../contract/index.js';
import { JOIN_CODE_MAX, PlayerDto, TOKEN_MAX } from '../../participants/index.js';
import { textShape } from '../../platform/problems/fields.decorators.js';
import { AudienceQuestionDto, HallSettingsDto, HAS_FORMULAS } from '../../sessions/index.js';

const player = {
  type: PlayerDto,
  nullable: true,
  description: 'As whom one plays; null where the session is no game.',
};

/** For the documentation; `readJoin` is what checks a join. */
export class JoinDto {
  @ApiProperty({
    example: '4821 7730',
    minLength: 1,
    maxLength: JOIN_CODE_MAX,
    description:
      'Eight decimal digits of any script; spaces and dashes do not count. A text or a link that ' +
      'holds one code is as good.',
  })
  code!: string;

  @ApiPropertyOptional({
    example: 'Grace',
    ...textShape(limits.nameMax),
    description:
      'Needed where the session asks for names. In a game the nickname: unique, and dealt where it is left out.',
  })
  name?: string;

  @ApiPropertyOptional({
    example: 'Red',
    ...textShape(limits.teamNameMax),
    description:
      'Of a game whose teams are picked. Left out: the smallest. Means nothing where they are dealt, or ' +
      'there are none.',
  })
  team?: string;

  @ApiPropertyOptional({
    maxLength: limits.passcodeMax,
    description: 'Needed where the session has one, of who joins for the first time.',
  })
  passcode?: string;

  @ApiPropertyOptional({
    example: 'K7QF-3M9T-XC20',
    description:
      'Needed where the session asks for one. With the same code one is the same participant, on ' +
      'any device.',
  })
  voterCode?: string;

  @ApiPropertyOptional({
    minLength: limits.joinKeyMin,
    maxLength: limits.joinKeyMax,
    description:
      'A random text of the client’s own, the same at each try: a join whose answer was lost may ' +
      'then be sent again. To be kept secret like the token.',
  })
  joinKey?: string;

  @ApiPropertyOptional({
    maxLength: TOKEN_MAX,
    description:
      'Of an earlier join: keeps the same participant. May also come as bearer or cookie.',
  })
  participantToken?: string;
}

/** Of a session, what everybody in it may know. */
export class AudienceSessionOutlineDto implements AudienceSessionOutline {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'All hands, November' })
  title!: string;

  @ApiProperty({ enum: ['draft', 'live', 'ended'], enumName: 'SessionStatus' })
  status!: SessionStatus;

  @ApiProperty()
  settings!: HallSettingsDto;
}

export class AudienceSessionDto extends AudienceSessionOutlineDto implements AudienceSession {
  @ApiProperty({
    type: [AudienceQuestionDto],
    description: 'The open ones, and those whose results the participant may see.',
  })
  questions!: AudienceQuestionDto[];

  @ApiProperty({ description: HAS_FORMULAS })
  hasFormulas!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/CastVoteDto' },
    description: 'Choice by question id.',
  })
  myVotes!: Record<string, Choice>;

  @ApiProperty({ ...player })
  player!: PlayerDto | null;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'How many votes one’s vote on a motion is. Absent where it is one.',
    example: 3,
  })
  weight?: number;
}

export class JoinedDto {
  @ApiProperty({ format: 'uuid' })
  participantId!: string;

  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`.' })
  participantToken!: string;

  @ApiProperty()
  session!: AudienceSessionDto;

  @ApiProperty({ ...player })
  player!: PlayerDto | null;
}
