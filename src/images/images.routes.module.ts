import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ImageEncoder } from './image-encoder.js';
import { ImagesModule } from './images.module.js';
import { ImagesController } from './images.controller.js';
import { ImagesMetrics } from './images.metrics.js';
import { ImagesService } from './images.service.js';

/** Images as they come in and go out. */
@Module({
  imports: [AccountsModule, ImagesModule],
  controllers: [ImagesController],
  providers: [ImageEncoder, ImagesMetrics, ImagesService],
})
export class ImagesRoutesModule {}
