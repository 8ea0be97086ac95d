import type { GalleryTemplate } from './gallery-template.js';

/**
 * Who may vote is on a list, and nobody sees how it stands before all have voted. Rules of what is
 * adopted (quorum, majority) belong here, as they are the same in each language.
 */
export const assembly: GalleryTemplate['settings'] = {
  identity: 'named',
  roster: 'names',
  resultsVisibility: 'after_close',
};

/** As on paper: what is in the box stays there. */
export const ballot = { allowChange: false };
