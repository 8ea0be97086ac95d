import { Module } from '@nestjs/common';
import { Pages } from './pages.js';
import { PagesController } from './pages.controller.js';

@Module({ controllers: [PagesController], providers: [Pages] })
export class PagesModule {}
