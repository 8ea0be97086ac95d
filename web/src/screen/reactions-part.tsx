import type { ComponentType } from 'preact';
import type { ScreenSession } from '../../../src/contract/index.js';
import { findIn } from '../kinds/registry.js';
import type { LiveLine } from '../live/live-line.js';
import type { ReactionsOnStageProps } from '../reactions/screen/on-stage.js';

const load = () =>
  import('../reactions/screen/on-stage.js').then(({ ReactionsOnStage }) => ReactionsOnStage);

/** By the session's setting. */
const partOf = findIn<ComponentType<ReactionsOnStageProps>>({}, { on: load });

interface Props {
  line: LiveLine<ScreenSession>;
  session: ScreenSession;
}

/** What the audience shows, while the session runs: loaded where it has that. */
export function Reactions({ line, session: { status, settings } }: Props) {
  const Part = status === 'live' ? partOf({ kind: settings.reactions }) : undefined;
  return Part ? <Part line={line} /> : null;
}
