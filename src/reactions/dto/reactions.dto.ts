import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Reaction, reactions } from '../../contract/reactions.js';

export class ReactDto {
  @ApiProperty({
    enum: reactions,
    enumName: 'Reaction',
    description:
      '`slower`: the tempo is too fast; `faster`: it is too slow; `steady` takes either back. The others are ' +
      'shown to all.',
  })
  @IsIn(reactions)
  reaction!: Reaction;
}
