import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, MaxLength, ValidateBy } from 'class-validator';
import {
  type ExportFormat,
  exportFormats,
  type ExportLayout,
  exportLayouts,
} from '../../../contract/exports.js';
import { type Language, languages, type SessionStatus } from '../../../contract/index.js';
import { CrossTabDto } from '../../../crosstabs/index.js';
import { IfGiven } from '../../../platform/problems/fields.decorators.js';
import { QaItemDto } from '../../../qa/index.js';
import { ResultDto } from '../../../results/index.js';
import { QuestionDto, SessionDto, SessionSettingsDto } from '../../../sessions/index.js';
import { isTimeZone } from '../pdf/times.rules.js';

/** Letters of the name of a time zone. */
const ZONE_MAX = 64;

const IsTimeZoneName = () =>
  ValidateBy({
    name: 'isTimeZoneName',
    validator: {
      validate: (value) => typeof value === 'string' && isTimeZone(value),
      defaultMessage: () => 'must be a time zone, such as Europe/Berlin',
    },
  });

export class ExportSessionDto {
  @ApiPropertyOptional({ enum: exportFormats, enumName: 'ExportFormat', default: 'xlsx' })
  @IfGiven()
  @IsIn(exportFormats)
  format: ExportFormat = 'xlsx';

  @ApiPropertyOptional({
    enum: exportLayouts,
    enumName: 'ExportLayout',
    description:
      'Of CSV: a row a participant, a row a vote, or a row a cell of the cross-tabs. Left out, `pivot` where the session asks for names or ' +
      'is `traceable`, else `long`. xlsx has both, where there are both.',
  })
  @IfGiven()
  @IsIn(exportLayouts)
  layout?: ExportLayout;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Whether CSV begins with a byte order mark, by which Excel knows UTF-8.',
  })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  @Transform(({ obj }: { obj: { bom?: unknown } }) =>
    obj.bom === 'true' ? true : obj.bom === 'false' ? false : obj.bom,
  )
  bom = false;

  @ApiPropertyOptional({
    enum: languages,
    enumName: 'Language',
    default: 'en',
    description: 'Of what a PDF says by itself.',
  })
  @IfGiven()
  @IsIn(languages)
  language: Language = 'en';

  @ApiPropertyOptional({
    type: String,
    maxLength: ZONE_MAX,
    default: 'UTC',
    example: 'Europe/Berlin',
    description: 'In which a PDF tells times: a name of the IANA time zone database.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(ZONE_MAX)
  @IsTimeZoneName()
  timeZone = 'UTC';
}

class ExportedSettingsDto extends OmitType(SessionSettingsDto, ['passcode']) {}

/** A session as data. `POST /v1/imports` takes it, and reads title and questions of it. */
export class SessionExportDto {
  @ApiProperty({ enum: ['plenum'] })
  format!: string;

  @ApiProperty({ type: 'integer', enum: [1], description: 'Of this shape.' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  exportedAt!: string;

  @ApiProperty({ example: 'Town hall' })
  title!: string;

  @ApiProperty({ type: String, example: 'ended' })
  status!: SessionStatus;

  @ApiProperty({ description: 'Without the passcode.' })
  settings!: ExportedSettingsDto;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: [QuestionDto], description: 'With their settings and what is right.' })
  questions!: SessionDto['questions'];

  @ApiProperty({
    type: [ResultDto],
    description: 'Texts of an anonymous session have no id and no time, and are sorted.',
  })
  results!: ResultDto[];

  @ApiProperty({
    type: [CrossTabDto],
    description:
      'Those that were asked for, of questions whose votes are all counted; hidden as they are on the screen.',
  })
  crosstabs!: CrossTabDto[];

  @ApiProperty({
    type: [QaItemDto],
    description: 'The latest first; also what waits or is hidden.',
  })
  qa!: QaItemDto[];
}
