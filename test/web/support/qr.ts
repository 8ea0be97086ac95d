import jsqr from 'jsqr';
import type { Page } from 'playwright-core';

/** Draws an image as large as a camera sees it, and gives its pixels, four bytes each. */
const PIXELS = `async (image) => {
  await image.decode();
  const canvas = new OffscreenCanvas(400, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 400, 400);
  context.drawImage(image, 0, 0, 400, 400);
  return Array.from(context.getImageData(0, 0, 400, 400).data);
}`;

/** What a phone reads from the QR code in this image. */
export async function qrIn(page: Page, selector: string): Promise<string | undefined> {
  await page.locator(selector).first().waitFor();
  const pixels: number[] = await page.evaluate(
    `(${PIXELS})(document.querySelector(${JSON.stringify(selector)}))`,
  );
  const read = jsqr.default(Uint8ClampedArray.from(pixels), 400, 400, {
    inversionAttempts: 'dontInvert',
  });
  return read?.data;
}
