import type Sharp from 'sharp';

let loaded: Promise<typeof Sharp> | undefined;

/** With the first image: a start has no use for it. */
export function loadSharp(): Promise<typeof Sharp> {
  return (loaded ??= load());
}

async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  // Whatever else libvips could open, as it does SVG with what that links to: nobody asks it to.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadPng',
      'VipsForeignLoadJpeg',
      'VipsForeignLoadWebp',
      'VipsForeignLoadHeif',
    ],
  });
  return sharp;
}
