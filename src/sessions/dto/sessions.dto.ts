import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import {
  adminLimits,
  type HallSettings,
  identities,
  type Identity,
  type Leaderboard,
  leaderboards,
  limits,
  type MotionTerms,
  type Pace,
  paces,
  type QaMode,
  qaModes,
  type ReactionMode,
  reactionModes,
  resultsVisibilities,
  type ResultsVisibility,
  type Roster,
  rosters,
  type ScreenSession,
  type Session,
  type SessionSettings,
  type SessionStatus,
  type TeamChoice,
  type TemplateFacts,
  teamChoices,
} from '../../contract/index.js';
import {
  IfGiven,
  IsNotBlank,
  ListOf,
  Nested,
  Text,
  textShape,
  Time,
} from '../../platform/problems/fields.decorators.js';
import { GivenMotionTermsDto, MotionTermsDto } from './motion.dto.js';
import { AudienceQuestionDto, CreateQuestionDto, QuestionDto } from './questions.dto.js';
import { GivenTags, SearchedListDto, tagsShape } from './tags.dto.js';

const title = { example: 'All hands, November', ...textShape(limits.titleMax) };
const teams = {
  type: 'array',
  items: { type: 'string', ...textShape(limits.teamNameMax) },
  nullable: true,
  minItems: limits.teamsMin,
  maxItems: limits.teamsMax,
  example: ['Red', 'Blue'],
} as const;
/** Of a template. */
export const description = {
  example: 'Three questions for the end of a sprint.',
  ...textShape(limits.descriptionMax),
};
/** As in BCP 47, near enough. */
export const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
export const language = { example: 'en', pattern: LANGUAGE.source };
const statuses: SessionStatus[] = ['draft', 'live', 'ended'];

export class SessionSettingsDto implements SessionSettings {
  @ApiProperty({ enum: identities, enumName: 'Identity', default: 'anonymous' })
  @IfGiven()
  @IsIn(identities)
  identity!: Identity;

  @ApiProperty({
    default: false,
    description:
      'Of an anonymous session: whether its files have a number for each participant, drawn for each file, ' +
      'by which one’s answers belong together. The audience is told before it votes. It is set before the ' +
      'first vote (409 `session_has_votes`), can be taken back at any time, and ends where the session ' +
      'asks for names.',
  })
  @IfGiven()
  @IsBoolean()
  traceable!: boolean;

  @ApiProperty({ enum: resultsVisibilities, enumName: 'ResultsVisibility', default: 'after_vote' })
  @IfGiven()
  @IsIn(resultsVisibilities)
  resultsVisibility!: ResultsVisibility;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: limits.participantsPerAddressMax,
    default: null,
    description: 'How many may join from one address (of IPv6, from one /64). Null: all.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.participantsPerAddressMax)
  maxParticipantsPerAddress!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    minLength: limits.passcodeMin,
    maxLength: limits.passcodeMax,
    default: null,
    description: 'Asked of who joins. Only the organizer is ever shown it. Null: none.',
  })
  @IsOptional()
  @Text(limits.passcodeMax)
  @MinLength(limits.passcodeMin)
  passcode!: string | null;

  @ApiProperty({
    enum: rosters,
    enumName: 'Roster',
    default: 'none',
    description:
      '`names`: who is on the list, each name good for one participant. `codes`: who has a voter ' +
      'code, each good for one participant. Who has joined otherwise may not vote.',
  })
  @IfGiven()
  @IsIn(rosters)
  roster!: Roster;

  @ApiProperty({
    enum: qaModes,
    enumName: 'QaMode',
    default: 'off',
    description:
      'Whether the audience may ask. `open`: what it asks is shown at once, but for what has a word of ' +
      'a list of rude ones. `moderated`: each waits until it is shown.',
  })
  @IfGiven()
  @IsIn(qaModes)
  qa!: QaMode;

  @ApiProperty({
    default: false,
    description:
      'Where the session asks for names: nobody is told who asked what, the organizer neither. Names ' +
      'that were kept until then are erased.',
  })
  @IfGiven()
  @IsBoolean()
  qaAnonymous!: boolean;

  @ApiProperty({
    default: false,
    description:
      'Whether the audience may also say that it does not want something answered. Off, nobody is told ' +
      'what was said until then; it counts again when that is on again.',
  })
  @IfGiven()
  @IsBoolean()
  qaDownvotes!: boolean;

  @ApiProperty({
    enum: reactionModes,
    enumName: 'ReactionMode',
    default: 'off',
    description: 'Whether the audience may react, and say that the tempo is too fast or too slow.',
  })
  @IfGiven()
  @IsIn(reactionModes)
  reactions!: ReactionMode;

  @ApiProperty({
    enum: leaderboards,
    enumName: 'Leaderboard',
    default: 'off',
    description: 'When all see who has how many points. The organizer sees it always.',
  })
  @IfGiven()
  @IsIn(leaderboards)
  leaderboard!: Leaderboard;

  @ApiProperty({ ...teams, default: null, description: 'Their names. Null: each plays alone.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(limits.teamsMin)
  @ArrayMaxSize(limits.teamsMax)
  @IsNotBlank({ each: true })
  @MaxLength(limits.teamNameMax, { each: true })
  teams!: string[] | null;

  @ApiProperty({
    enum: teamChoices,
    enumName: 'TeamChoice',
    default: 'picked',
    description: '`picked`: each says in which team it plays. `dealt`: the server, evenly.',
  })
  @IfGiven()
  @IsIn(teamChoices)
  teamChoice!: TeamChoice;

  @ApiProperty({
    enum: paces,
    enumName: 'Pace',
    default: 'host',
    description:
      '`self`: all questions are open from the start, each at one’s own pace; one that is added while ' +
      'the session is live is open at once. It cannot change while the session is live.',
  })
  @IfGiven()
  @IsIn(paces)
  pace!: Pace;

  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    default: null,
    description:
      'When a self-paced session ends by itself, and all its questions close; within a year. Null: when ' +
      'its organizer ends it. A session that is not self-paced does not end by it.',
  })
  @IsOptional()
  @Time()
  endsAt!: string | null;

  @ApiProperty({
    type: MotionTermsDto,
    nullable: true,
    description: 'When its motions are adopted. Null: where more are for them than against.',
  })
  motion!: MotionTerms | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: adminLimits.retentionDaysMax,
    default: null,
    description:
      'Days after its end until the session is deleted with all that is its own, by the next night; at ' +
      'most as many as `GET /v1/server` tells. Null: as long as the server keeps sessions.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(adminLimits.retentionDaysMax)
  retentionDays!: number | null;
}

/** What everybody in the hall may know of the settings. */
export class HallSettingsDto implements HallSettings {
  @ApiProperty({ enum: identities, enumName: 'Identity' })
  identity!: Identity;

  @ApiProperty({
    description: 'Whether files have a number by which one’s answers belong together.',
  })
  traceable!: boolean;

  @ApiProperty({ enum: resultsVisibilities, enumName: 'ResultsVisibility' })
  resultsVisibility!: ResultsVisibility;

  @ApiProperty()
  passcodeRequired!: boolean;

  @ApiProperty({ enum: rosters, enumName: 'Roster' })
  roster!: Roster;

  @ApiProperty({ enum: qaModes, enumName: 'QaMode' })
  qa!: QaMode;

  @ApiProperty()
  qaAnonymous!: boolean;

  @ApiProperty()
  qaDownvotes!: boolean;

  @ApiProperty({ enum: reactionModes, enumName: 'ReactionMode' })
  reactions!: ReactionMode;

  @ApiProperty({ enum: leaderboards, enumName: 'Leaderboard' })
  leaderboard!: Leaderboard;

  @ApiProperty(teams)
  teams!: string[] | null;

  @ApiProperty({ enum: teamChoices, enumName: 'TeamChoice' })
  teamChoice!: TeamChoice;

  @ApiProperty({ enum: paces, enumName: 'Pace' })
  pace!: Pace;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endsAt!: string | null;

  @ApiProperty({ type: MotionTermsDto, nullable: true })
  motion!: MotionTerms | null;
}

export class GivenSessionSettingsDto extends PartialType(OmitType(SessionSettingsDto, ['motion']), {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional({
    type: GivenMotionTermsDto,
    nullable: true,
    default: null,
    description:
      'When its motions are adopted: all of it anew. It cannot change while one is open. Null: where more ' +
      'are for them than against, however few.',
  })
  @IsOptional()
  @Nested(() => GivenMotionTermsDto)
  motion?: GivenMotionTermsDto | null;
}

/** What is said of a template. */
export class TemplateFactsDto implements TemplateFacts {
  @ApiProperty({ ...description, type: String, nullable: true })
  description!: string | null;

  @ApiProperty({ ...language, type: String, nullable: true })
  language!: string | null;
}

export class CreateSessionDto {
  @ApiProperty(title)
  @Text(limits.titleMax)
  title!: string;

  @GivenTags()
  tags?: string[];

  @ApiPropertyOptional()
  @IfGiven()
  @Nested(() => GivenSessionSettingsDto)
  settings?: GivenSessionSettingsDto;

  @ApiPropertyOptional({ type: [CreateQuestionDto], maxItems: limits.questionsPerSession })
  @IfGiven()
  @ListOf(() => CreateQuestionDto, limits.questionsPerSession)
  questions?: CreateQuestionDto[];
}

export class UpdateSessionDto {
  @ApiPropertyOptional(title)
  @IfGiven()
  @Text(limits.titleMax)
  title?: string;

  @GivenTags()
  tags?: string[];

  @ApiPropertyOptional()
  @IfGiven()
  @Nested(() => GivenSessionSettingsDto)
  settings?: GivenSessionSettingsDto;
}

export class ListSessionsDto extends SearchedListDto {
  @ApiPropertyOptional({ enum: statuses })
  @IsOptional()
  @IsIn(statuses)
  status?: SessionStatus;
}

export class SessionDto implements Session {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(title)
  title!: string;

  @ApiProperty({ enum: statuses, enumName: 'SessionStatus' })
  status!: SessionStatus;

  @ApiProperty({
    example: '48217730',
    pattern: '^(\\d{8})?$',
    description: 'Of a template empty: nobody joins it.',
  })
  code!: string;

  @ApiProperty({
    example: 'http://localhost:3000/j/48217730',
    format: 'uri-reference',
    description: 'Of a template empty.',
  })
  joinUrl!: string;

  @ApiProperty()
  settings!: SessionSettingsDto;

  @ApiProperty(tagsShape)
  tags!: string[];

  @ApiProperty({
    type: TemplateFactsDto,
    nullable: true,
    description: 'What is said of it as a template. Null: it is none, and can start.',
  })
  template!: TemplateFactsDto | null;

  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'Grows with each edit of title, settings, tags, or what is said of a template.',
  })
  revision!: number;

  @ApiProperty({ type: [QuestionDto] })
  questions!: QuestionDto[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  startedAt!: string | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endedAt!: string | null;

  @ApiProperty({ description: 'Whether an admin has put it under a legal hold.' })
  legalHold!: boolean;
}

export const HAS_FORMULAS =
  'Whether any question of the session, also one that is not shown yet, has a formula.';

export class ScreenSessionDto
  extends OmitType(SessionDto, [
    'settings',
    'tags',
    'template',
    'revision',
    'questions',
    'legalHold',
  ])
  implements ScreenSession
{
  @ApiProperty()
  settings!: HallSettingsDto;

  @ApiProperty({ type: [AudienceQuestionDto] })
  questions!: AudienceQuestionDto[];

  @ApiProperty({ description: HAS_FORMULAS })
  hasFormulas!: boolean;
}

export class SessionPageDto {
  @ApiProperty({ type: [SessionDto] })
  items!: SessionDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;
}
