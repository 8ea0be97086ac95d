import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  limits,
  type RosterEntry,
  type RosterKind,
  rosterKinds,
  type RosterPage,
} from '../../contract/index.js';
import {
  IfGiven,
  IsNotBlank,
  ListOf,
  Text,
  textShape,
  tidy,
} from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';

const kind = { enum: rosterKinds, enumName: 'RosterKind' };

const weight = {
  type: 'integer',
  minimum: 1,
  maximum: limits.weightMax,
  example: 3,
} as const;

export class GivenSeatDto {
  @ApiProperty({ example: 'Ada Lovelace', ...textShape(limits.nameMax) })
  @Text(limits.nameMax)
  name!: string;

  @ApiPropertyOptional({
    ...weight,
    default: 1,
    description: 'How many votes its vote on a motion is.',
  })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(limits.weightMax)
  weight?: number;
}

/** One of three ways to give the list. */
export class ReplaceNamesDto {
  @ApiPropertyOptional({
    type: [String],
    maxItems: limits.rosterMax,
    example: ['Ada Lovelace', 'Grace Hopper'],
    description:
      'All who may take part; no two are the same, whatever the case, the spaces and the way of ' +
      'writing accents. Who stays keeps its weight.',
  })
  @IfGiven()
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(tidy) : value))
  @IsArray()
  @ArrayMaxSize(limits.rosterMax)
  @IsString({ each: true })
  @IsNotBlank({ each: true })
  @MaxLength(limits.nameMax, { each: true })
  names?: string[];

  @ApiPropertyOptional({
    type: [GivenSeatDto],
    maxItems: limits.rosterMax,
    description: 'The same with weights: shares, or a seat that has proxies.',
  })
  @IfGiven()
  @ListOf(() => GivenSeatDto, limits.rosterMax)
  entries?: GivenSeatDto[];

  @ApiPropertyOptional({
    type: String,
    maxLength: limits.bodyBytes,
    example: 'Name;Votes\nAda Lovelace;3\nGrace Hopper',
    description:
      'The same as CSV, or as it is pasted: a name a line, its weight behind a tab, a semicolon or a comma.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(limits.bodyBytes)
  csv?: string;
}

export class WeighEntryDto {
  @ApiProperty(weight)
  @IsInt()
  @Min(1)
  @Max(limits.weightMax)
  weight!: number;
}

export class AddVoterCodesDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: limits.rosterMax, example: 30 })
  @IsInt()
  @Min(1)
  @Max(limits.rosterMax)
  count!: number;

  @ApiPropertyOptional({
    ...weight,
    default: 1,
    description: 'How many votes each has on a motion.',
  })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(limits.weightMax)
  weight?: number;
}

export class VoterCodesDto {
  @ApiProperty({ type: [String], example: ['K7QF-3M9T-XC20'] })
  codes!: string[];
}

export class ListRosterDto extends ListPageDto {
  @ApiPropertyOptional(kind)
  @IsOptional()
  @IsIn(rosterKinds)
  kind?: RosterKind;
}

export class RosterEntryDto implements RosterEntry {
  @ApiProperty({ format: 'uuid', description: 'Also the id of the participant.' })
  id!: string;

  @ApiProperty(kind)
  kind!: RosterKind;

  @ApiProperty({ example: 'Ada Lovelace', description: 'The name, or how the code begins.' })
  label!: string;

  @ApiProperty({ ...weight, description: 'How many votes its vote on a motion is.' })
  weight!: number;

  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    description: 'When somebody joined by it.',
  })
  claimedAt!: string | null;
}

export class RosterPageDto implements RosterPage {
  @ApiProperty({ type: [RosterEntryDto] })
  items!: RosterEntryDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;

  @ApiProperty({ type: 'integer', description: 'Entries of all pages.' })
  total!: number;

  @ApiProperty({ type: 'integer', description: 'Of those, how many somebody has joined by.' })
  claimed!: number;

  @ApiProperty({ type: 'integer', description: 'Sum of the weights of all pages.' })
  weight!: number;
}
