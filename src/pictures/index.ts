export { PicturesModule } from './pictures.module.js';
export { PICTURE_SIZE } from './picture.rules.js';
