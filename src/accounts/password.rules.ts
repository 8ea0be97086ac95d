/** Spaces of other scripts and widths, as far as the normalization leaves them: U+1680. */
const OTHER_SPACES = /[\p{Zs}]/gu;

/**
 * A password as it is hashed, so that it is the same from every keyboard: prepared as RFC 8265's
 * OpaqueString is, with letter case and all spaces kept. Normalized by NFKC where that profile has
 * NFC, as input methods also differ in the width of what they type. Nothing is refused here.
 */
export function preparePassword(password: string): string {
  return password.normalize('NFKC').replace(OTHER_SPACES, ' ');
}
