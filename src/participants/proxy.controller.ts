import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ForOrganizer } from '../accounts/index.js';
import { ClientAddress } from '../platform/client-address.js';

class ProxyDto {
  @ApiProperty({
    description:
      'Requests have come lately through a proxy that `TRUSTED_PROXIES` does not name: all phones ' +
      'behind it look like one address, and share the limits of one.',
  })
  untrusted!: boolean;
}

/** Where joins are limited by address, the organizer has to know whether addresses are told apart. */
@ApiTags('server')
@ForOrganizer()
@Controller('v1/server/proxy')
export class ProxyController {
  constructor(private readonly addresses: ClientAddress) {}

  @Get()
  @ApiOperation({ summary: 'Whether phones look like one address, behind a proxy' })
  @ApiOkResponse({ type: ProxyDto })
  proxy(@Req() { raw }: FastifyRequest): ProxyDto {
    return { untrusted: this.addresses.isPassedOn(raw) || this.addresses.hasUntrustedProxy };
  }
}
