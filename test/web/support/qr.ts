import jsqr from 'jsqr';
import type { Page } from 'playwright-core';

/** Pixels of each side: some for each module. */
const SIDE = 200;

/** Draws the image as a camera sees it, and says of each pixel whether it is dark. */
const DARK = `(async (image) => {
  if (!image.complete) await new Promise((resolve) => image.addEventListener('load', resolve));
  const context = new OffscreenCanvas(${SIDE}, ${SIDE}).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, ${SIDE}, ${SIDE});
  context.drawImage(image, 0, 0, ${SIDE}, ${SIDE});
  const { data } = context.getImageData(0, 0, ${SIDE}, ${SIDE});
  let dark = '';
  for (let at = 0; at < data.length; at += 4) dark += data[at] < 128 ? '1' : '0';
  return dark;
})`;

/** What a phone reads from the QR code in this image. */
export async function qrIn(page: Page, selector: string): Promise<string | undefined> {
  await page.locator(selector).first().waitFor();
  const image = `document.querySelector(${JSON.stringify(selector)})`;
  const dark: string = await page.evaluate(`${DARK}(${image})`);
  const pixels = [...dark].flatMap((isDark) => {
    const grey = isDark === '1' ? 0 : 255;
    return [grey, grey, grey, 255];
  });
  // Only as it is: what inverts it first would read a code that phones do not.
  const options = { inversionAttempts: 'dontInvert' } as const;
  return jsqr.default(Uint8ClampedArray.from(pixels), SIDE, SIDE, options)?.data;
}
