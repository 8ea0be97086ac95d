import type { GalleryTemplate } from './gallery-template.js';

/**
 * Who may vote is on a list, half of them make a quorum, and nobody sees how it stands before all have
 * voted: the same in each language.
 */
export const assembly: GalleryTemplate['settings'] = {
  identity: 'named',
  roster: 'names',
  resultsVisibility: 'after_close',
  motion: { quorum: { percent: 50 }, majority: 'simple', base: 'yes_no' },
};

/** As on paper: what is in the box stays there. */
export const ballot = { allowChange: false };
