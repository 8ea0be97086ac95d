import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Receipt } from '../../../contract/index.js';
import { choiceFields } from '../../../sessions/index.js';

/** For the documentation; `readChoice` is what checks a vote. */
export class CastVoteDto {}

for (const { name, schema } of choiceFields.values()) {
  ApiPropertyOptional(schema as ApiPropertyOptions)(CastVoteDto.prototype, name);
}

export class ReceiptDto implements Receipt {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ enum: ['accepted', 'counted'] })
  status!: 'accepted' | 'counted';
}

export class AcceptedDto {
  @ApiProperty()
  receipt!: ReceiptDto;
}

/** The same for Fastify, which compiles it into a serializer. */
export const acceptedSchema = {
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
  },
};
