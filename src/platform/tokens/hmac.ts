import { createHmac, hash, type KeyObject } from 'node:crypto';

/** Of SHA-256. Bytes. */
const BLOCK = 64;
const DIGEST = 32;
const ASCII = 0x80;

/** Signs a text: its UTF-8 bytes. Gives base64url. */
export type Signer = (text: string) => string;

/**
 * HMAC-SHA256 (RFC 2104) with one key, by two hashes in one call each, whose first blocks are made
 * once: `createHmac` makes an object a text, which takes twice as long and leaves work to the garbage
 * collection. `hash` takes texts as UTF-8, so that is for keys of ASCII; any other, or a longer one
 * than a block, is for `createHmac`.
 */
export function hmacSha256(key: KeyObject): Signer {
  const bytes = key.export();
  if (bytes.length > BLOCK || bytes.some((byte) => byte >= ASCII)) {
    return (text) => createHmac('sha256', key).update(text).digest('base64url');
  }
  const inner = padded(bytes, 0x36).toString();
  const outer = Buffer.concat([padded(bytes, 0x5c), Buffer.alloc(DIGEST)]);
  return (text) => {
    outer.write(hash('sha256', inner + text, 'hex'), BLOCK, 'hex');
    return hash('sha256', outer, 'base64url');
  };
}

function padded(key: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  key.copy(block);
  return block.map((byte) => byte ^ pad) as Buffer;
}
