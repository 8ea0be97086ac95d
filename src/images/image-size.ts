/** Of the largest rendition. Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** An image's size as an expression of SQL; null where there is no such image. @param id the same of its id */
export function imageSizeOf(id: string): string {
  return `(select json_build_object('width', width, 'height', height) from images where images.id = ${id})`;
}
