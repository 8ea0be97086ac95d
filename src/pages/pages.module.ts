import { Module } from '@nestjs/common';
import { PollsModule } from '../polls/index.js';
import { Pages } from './pages.js';
import { PagesController } from './pages.controller.js';

@Module({ imports: [PollsModule], controllers: [PagesController], providers: [Pages] })
export class PagesModule {}
