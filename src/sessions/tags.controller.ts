import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { TagsDto } from './dto/tags.dto.js';
import { SessionListsService } from './session-lists.service.js';

@ApiTags('sessions')
@ForOrganizer()
@Controller('v1/tags')
export class TagsController {
  constructor(private readonly lists: SessionListsService) {}

  @Get()
  @ApiOperation({ summary: 'My tags, the most used first' })
  @ApiOkResponse({ type: TagsDto })
  async list(@AccountId() account: string): Promise<TagsDto> {
    return { items: await this.lists.tags(account) };
  }
}
