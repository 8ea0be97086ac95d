/** Of a QR code for a slide or a poster. Pixels. */
const PNG_SIZE = 1024;

/** Saves what is at this address as a file. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** The image at this address, square and drawn large. @returns an address, good for this page */
export async function toPng(url: string): Promise<string> {
  const image = new Image(PNG_SIZE, PNG_SIZE);
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = PNG_SIZE;
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, PNG_SIZE, PNG_SIZE);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return URL.createObjectURL(blob!);
}
