import { Module } from '@nestjs/common';
import { ServerController } from './server.controller.js';

/** Only where a process answers requests. */
@Module({ controllers: [ServerController] })
export class AddressesRoutesModule {}
