import { Module } from '@nestjs/common';
import { ImageUses } from './image-uses.js';
import { ImagesRepository } from './images.repository.js';

/** Also for a process that answers nothing. */
@Module({
  providers: [ImageUses, ImagesRepository],
  exports: [ImageUses, ImagesRepository],
})
export class ImagesModule {}
