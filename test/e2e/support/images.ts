import sharp from 'sharp';
import type { Image } from '../../../src/contract/index.js';
import { type Api, expectStatus } from './api.js';

export const formats = ['png', 'jpeg', 'webp', 'avif'] as const;
export type Format = (typeof formats)[number];

/** Of one colour, or half of it with nothing in it. */
const colors = {
  opaque: { r: 200, g: 40, b: 40, alpha: 1 },
  clear: { r: 0, g: 0, b: 0, alpha: 0 },
};

interface Wanted {
  format?: Format;
  width?: number;
  height?: number;
  /** Whether its left half is transparent. */
  isClear?: boolean;
  /** As in EXIF: 6 is what a phone writes that was held upright. */
  orientation?: number;
  /** Of who has taken it, in its metadata. */
  secret?: string;
}

/** A file as an encoder writes it. */
export async function aPicture(wanted: Wanted = {}): Promise<Buffer<ArrayBuffer>> {
  const { format = 'png', width = 64, height = 48, isClear = false, orientation, secret } = wanted;
  const fill = (width: number, background: typeof colors.clear) =>
    sharp({ create: { width, height, channels: 4, background } });
  const right = isClear ? Math.floor(width / 2) : width;
  const input = await fill(right, colors.opaque).png().toBuffer();
  let made = fill(width, colors.clear).composite([{ input, left: width - right, top: 0 }]);
  if (orientation !== undefined) made = made.withMetadata({ orientation });
  if (secret !== undefined) {
    made = made.withExif({ IFD0: { Artist: secret }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } });
    made = made.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`);
  }
  return Buffer.from(await made.toFormat(format).toBuffer());
}

export function formOf(bytes: Buffer<ArrayBuffer>, name = 'file'): FormData {
  const form = new FormData();
  form.set(name, new Blob([bytes], { type: 'image/png' }), 'picture.png');
  return form;
}

export function upload(api: Api, bytes: Buffer<ArrayBuffer>, token: string) {
  return api.request<Image>('POST', '/v1/images', { body: formOf(bytes), token });
}

/** One that is kept. */
export async function anImage(api: Api, token: string, wanted: Wanted = {}): Promise<Image> {
  return expectStatus(await upload(api, await aPicture(wanted), token), 201);
}
