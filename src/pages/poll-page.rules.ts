import type { Poll } from '../contract/index.js';
import { plainLabel, plainText } from '../contract/markup.js';
import { PICTURE_SIZE } from '../pictures/index.js';
import { html } from '../platform/html.js';

/** Options that a preview names. */
const NAMED = 6;

/**
 * The page of a poll with what is shown where its link is posted.
 * @param page as it is built
 * @see https://ogp.me/
 */
export function withPreview(page: string, { question, options, url }: Poll): string {
  const title = plainText(question).replaceAll(/\s+/g, ' ');
  const named = options.slice(0, NAMED).map(({ label }) => plainLabel(label));
  const description = [...named, ...(options.length > NAMED ? ['…'] : [])].join(' · ');
  const head = html`<title>${title} · Plenum</title>
    <link rel="canonical" href="${url}" />
    <meta name="description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Plenum" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:image" content="${url}/picture.png" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${PICTURE_SIZE.width}" />
    <meta property="og:image:height" content="${PICTURE_SIZE.height}" />
    <meta property="og:image:alt" content="${title}" />
    <meta name="twitter:card" content="summary_large_image" />`;
  return page.replace(/<title>[^<]*<\/title>/, () => head.text);
}
