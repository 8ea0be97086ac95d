import { Module } from '@nestjs/common';
import { ImageUses } from './image-uses.js';
import { PaperImages } from './paper-images.js';
import { ImagesRepository } from './images.repository.js';

/** Also for a process that answers nothing. */
@Module({
  providers: [ImageUses, ImagesRepository, PaperImages],
  exports: [ImageUses, ImagesRepository, PaperImages],
})
export class ImagesModule {}
