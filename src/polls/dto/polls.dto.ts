import { ApiProperty, ApiPropertyOptional, getSchemaPath, PartialType } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  maxLength,
  Min,
} from 'class-validator';
import {
  isBlank,
  limits,
  type Poll,
  type PollChallenge,
  type PollPage,
  resultsVisibilities,
  type ResultsVisibility,
} from '../../contract/index.js';
import {
  IfGiven,
  ListOf,
  Text,
  textShape,
  tidy,
} from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';
import {
  GivenOptionDto,
  GivenPictureDto,
  MARKUP,
  OptionDto,
  SizedPictureDto,
} from '../../sessions/index.js';
import { ReceiptDto } from '../../voting/index.js';
import { type PollSort, pollSorts } from '../poll.rules.js';
import { PROOF } from '../proof.rules.js';

const question = {
  example: 'Where shall we meet next?',
  description: MARKUP,
  ...textShape(limits.promptMax),
};
const visibility = { enum: resultsVisibilities, enumName: 'ResultsVisibility' };
const TIME_MAX = 40;
/** The pages know the middle of it: see `errors` of their texts. */
const OPTION_EXPECTED = `must hold objects, or texts shorter than or equal to ${limits.labelMax} characters that are not empty`;

/** A text is an option of that label. What can be none is left for the checks. */
const asOption = (given: unknown): unknown => {
  const label = tidy(given);
  const isLabel = typeof label === 'string' && !isBlank(label) && maxLength(label, limits.labelMax);
  return isLabel ? plainToInstance(GivenOptionDto, { label }) : given;
};

export class CreatePollDto extends GivenPictureDto {
  @ApiProperty(question)
  @Text(limits.promptMax)
  question!: string;

  @ApiProperty({
    type: 'array',
    items: {
      anyOf: [
        { type: 'string', ...textShape(limits.labelMax) },
        { $ref: getSchemaPath(GivenOptionDto) },
      ],
    },
    minItems: limits.optionsMin,
    maxItems: limits.optionsMax,
    example: ['Lisbon', 'Oslo'],
    description:
      'A text is the label of an option; an object may have a picture, too. No two look alike. In a ' +
      'change, an option that is named by its `id`, or whose label stays, is the same one.',
  })
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(asOption) : value,
  )
  @ArrayMinSize(limits.optionsMin)
  @ListOf(() => GivenOptionDto, limits.optionsMax, OPTION_EXPECTED)
  options!: GivenOptionDto[];

  @ApiPropertyOptional({ default: false, description: 'Whether one may choose several.' })
  @IfGiven()
  @IsBoolean()
  multiple?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Whether a vote may be changed.' })
  @IfGiven()
  @IsBoolean()
  allowChange?: boolean;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    maxLength: TIME_MAX,
    default: null,
    description: 'When it closes by itself, within a year. Null: when it is closed.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(TIME_MAX)
  closesAt?: string | null;

  @ApiPropertyOptional({
    default: false,
    description: 'Whether everybody finds it in the list of polls. Who has its link votes anyway.',
  })
  @IfGiven()
  @IsBoolean()
  listed?: boolean;

  @ApiPropertyOptional({
    default: false,
    description:
      'Whether a vote needs a proof of work (`POST /v1/polls/{id}/challenge`): a second of a phone, ' +
      'so that a script cannot make up voters for nothing.',
  })
  @IfGiven()
  @IsBoolean()
  proofOfWork?: boolean;

  @ApiPropertyOptional({ ...visibility, default: 'after_vote' })
  @IfGiven()
  @IsIn(resultsVisibilities)
  resultsVisibility?: ResultsVisibility;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: limits.participantsPerAddressMax,
    default: null,
    description: 'How many may vote from one address (of IPv6, from one /64). Null: all.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.participantsPerAddressMax)
  maxParticipantsPerAddress?: number | null;
}

export class UpdatePollDto extends PartialType(CreatePollDto, { skipNullProperties: false }) {}

export class ListPollsDto extends ListPageDto {
  @ApiPropertyOptional({
    enum: pollSorts,
    enumName: 'PollSort',
    default: 'new',
    description: '`popular`: those with the most votes first.',
  })
  @IfGiven()
  @IsIn(pollSorts)
  sort: PollSort = 'new';

  @ApiPropertyOptional({
    maxLength: limits.searchMax,
    example: 'meet',
    description: 'What the question holds, in any case.',
  })
  @IfGiven()
  @Transform(({ value }: { value: unknown }) => tidy(value))
  @IsString()
  @MaxLength(limits.searchMax)
  search?: string;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @MaxLength(limits.cursorMax)
  @IsString()
  override cursor?: string;
}

export class PollDto extends SizedPictureDto implements Poll {
  @ApiProperty({ format: 'uuid', description: 'Its question’s.' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty(question)
  question!: string;

  @ApiProperty({ type: [OptionDto] })
  options!: OptionDto[];

  @ApiProperty()
  multiple!: boolean;

  @ApiProperty({ enum: ['open', 'closed'], enumName: 'PollStatus' })
  status!: 'open' | 'closed';

  @ApiProperty()
  listed!: boolean;

  @ApiProperty({
    example: 'http://localhost:3000/p/01890a5d-ac96-774b-bcce-b302099a8057',
    format: 'uri',
  })
  url!: string;

  @ApiProperty({ type: 'integer', example: 42, description: 'Participants that voted.' })
  totalVotes!: number;

  @ApiProperty()
  allowChange!: boolean;

  @ApiProperty({ description: 'Whether a vote needs a proof of work.' })
  proofOfWork!: boolean;

  @ApiProperty(visibility)
  resultsVisibility!: ResultsVisibility;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  closesAt!: string | null;
}

export class PollPageDto implements PollPage {
  @ApiProperty({ type: [PollDto] })
  items!: PollDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;
}

export class AskChallengeDto {
  @ApiPropertyOptional({
    minLength: limits.joinKeyMin,
    maxLength: limits.joinKeyMax,
    description: 'The same as will be sent with the vote; the cookie goes before it.',
  })
  joinKey?: string;
}

export class PollChallengeDto implements PollChallenge {
  @ApiProperty({ example: '1795867200000.q0kq2u4i1Qe7m0kq2u4i1Qe7m0kq2u4i1Qe7m0kq2u4' })
  challenge!: string;

  @ApiProperty({ type: 'integer', example: PROOF.count, description: 'How many answers.' })
  count!: number;

  @ApiProperty({
    type: 'integer',
    example: PROOF.bits,
    description:
      'An answer is a text of at most 16 characters: that at place `n`, from 0, has SHA-256 of ' +
      '`{challenge}.{n}.{answer}` begin with so many bits that are 0.',
  })
  bits!: number;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class ProofDto {
  @ApiProperty()
  challenge!: string;

  @ApiProperty({
    type: [String],
    minItems: PROOF.count,
    maxItems: PROOF.count,
    example: Array.from({ length: PROOF.count }, (_, place) => String(place * 1_000 + 17)),
  })
  answers!: string[];
}

/** For the documentation; `readPollVote` is what checks a vote. */
export class CastPollVoteDto {
  @ApiProperty({ format: 'uuid' })
  pollId!: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  optionIds!: string[];

  @ApiPropertyOptional({
    minLength: limits.joinKeyMin,
    maxLength: limits.joinKeyMax,
    description:
      'A random text of the client’s own, the same at each try and for each poll: a vote whose ' +
      'answer was lost may then be sent again. To be kept secret; the cookie goes before it.',
  })
  joinKey?: string;

  @ApiPropertyOptional({ description: 'Where the poll has `proofOfWork`.' })
  proof?: ProofDto;
}

export class PollVoteAcceptedDto {
  @ApiProperty()
  receipt!: ReceiptDto;

  @ApiProperty({ description: 'Send it as `Authorization: Bearer …` to be the same participant.' })
  participantToken!: string;
}

/** The same for Fastify, which compiles it into a serializer. */
export const pollVoteAcceptedSchema = {
  type: 'object',
  properties: {
    receipt: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        questionId: { type: 'string' },
        status: { type: 'string' },
      },
    },
    participantToken: { type: 'string' },
  },
};
