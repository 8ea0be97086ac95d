/*
 * Not in index.ts: what is there, and used by a part of a page that is loaded later, is loaded by all pages.
 */

/** Bounds of what the audience asks. Texts are counted in code points. */
export const qaLimits = {
  textMax: 300,
  replyMax: 1_000,
  /** Of a session, whatever has become of them. */
  itemsPerSession: 2_000,
  /** Of one participant, those that are neither answered nor hidden. */
  openPerParticipant: 20,
} as const;
