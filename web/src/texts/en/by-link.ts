/** What the pages say that a link opens without a login. */
export const byLink = {
  revoked: 'This link is not valid any more',
  revokedHint: 'Ask the organizer for a new one.',
};
