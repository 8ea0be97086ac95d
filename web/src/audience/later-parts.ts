import { findIn } from '../kinds/registry.js';

const qa = () => import('../qa/audience/qa-part.js');
const reactions = () => import('../reactions/audience/part.js');
const traced = () => import('../traceable/audience/part.js');

/** What the audience asks, shows and is told, by the session's settings: each is loaded where it is not off. */
export const laterPartOf = findIn<Pick<Awaited<ReturnType<typeof qa>>, 'Part'>>(
  {},
  { open: qa, moderated: qa, on: reactions, true: traced },
);
