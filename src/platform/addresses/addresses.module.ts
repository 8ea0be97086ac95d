import { Module } from '@nestjs/common';
import { Addresses } from './addresses.js';
import { ServerController } from './server.controller.js';

@Module({ controllers: [ServerController], providers: [Addresses], exports: [Addresses] })
export class AddressesModule {}
