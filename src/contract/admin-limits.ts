/**
 * Bounds of what an admin sets. In a file of its own, as all pages have the others with them, and
 * phones need none of these.
 */
export const adminLimits = {
  /** Of an announcement. */
  announcementMax: 500,
  /** How many days ended sessions may be kept where they are not kept for ever: ten years. */
  retentionDaysMax: 3_650,
} as const;
