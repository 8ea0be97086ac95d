import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { limits } from '../../contract/index.js';

/** Which page of a list is asked for. */
export class ListPageDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: limits.pageMax,
    default: limits.pageDefault,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(limits.pageMax)
  limit: number = limits.pageDefault;

  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @MaxLength(limits.cursorMax)
  @IsString()
  cursor?: string;
}
