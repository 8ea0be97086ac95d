export type ImageType = 'png' | 'jpeg' | 'webp' | 'avif';

/** By what it begins with, as the name of a file and a header say whatever their sender likes. */
export function imageTypeOf(bytes: Buffer): ImageType | undefined {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && isAvif(bytes)) return 'avif';
  return undefined;
}

/** Its first box names it among its brands: https://aomediacodec.github.io/av1-avif/ */
function isAvif(bytes: Buffer): boolean {
  const length = bytes.readUInt32BE(0);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= Math.min(length, bytes.length, 256); at += 4) {
    brands.push(bytes.toString('latin1', at, at + 4));
  }
  return brands.some((brand) => brand === 'avif' || brand === 'avis');
}
