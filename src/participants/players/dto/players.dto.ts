import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  limits,
  type ListedPlayer,
  type Player,
  type PlayerPage,
} from '../../../contract/index.js';
import { IfGiven, Text, textShape } from '../../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../../platform/problems/list-page.dto.js';

export class PlayerDto implements Player {
  @ApiProperty({ example: 'Grace', description: 'Unique in the session.' })
  name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Red',
    description: 'Null where there are no teams.',
  })
  team!: string | null;
}

export class ListedPlayerDto extends PlayerDto implements ListedPlayer {
  @ApiProperty({ format: 'uuid', description: 'The participant’s.' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  joinedAt!: string;
}

export class PlayerPageDto implements PlayerPage {
  @ApiProperty({ type: [ListedPlayerDto] })
  items!: ListedPlayerDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;

  @ApiProperty({ type: 'integer', description: 'All who play, whatever they are searched by.' })
  total!: number;
}

export class ListPlayersDto extends ListPageDto {
  @ApiPropertyOptional({
    ...textShape(limits.searchMax),
    description: 'Found anywhere in the name.',
  })
  @IfGiven()
  @Text(limits.searchMax)
  search?: string;
}

export class ChangePlayerDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    ...textShape(limits.nameMax),
    example: 'Grace',
    description: 'On one line. Null: a name is dealt.',
  })
  @IsOptional()
  @Text(limits.nameMax)
  name?: string | null;

  @ApiPropertyOptional({
    ...textShape(limits.teamNameMax),
    example: 'Red',
    description: 'One of the session’s.',
  })
  @IfGiven()
  @Text(limits.teamNameMax)
  team?: string;
}
