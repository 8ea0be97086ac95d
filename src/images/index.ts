export { ImageDto } from './dto/images.dto.js';
export { type ImageSize, imageSizeOf } from './image-size.js';
export { imageUrl } from './image.rules.js';
export { type ImagesOfQuestion, ImageUses } from './image-uses.js';
export { ImagesModule } from './images.module.js';
export { PaperImages } from './paper-images.js';
export { ImagesRoutesModule } from './images.routes.module.js';
