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
  const canvas = new OffscreenCanvas(PNG_SIZE, PNG_SIZE);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, PNG_SIZE, PNG_SIZE);
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
}
