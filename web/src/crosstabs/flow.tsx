import type { CrossTab } from '../../../src/contract/index.js';
import { inLine } from '../markup/markup.js';
import { formatNumber } from '../texts/locale.js';
import { flowOf, type Node, outlineOf } from './flow.rules.js';
import { texts } from './texts.js';

/** Of the picture, in the units of its height: it is drawn as wide as there is room. */
const WIDTH = 100;
const COLOURS = 8;
/** Below such a height a label has not three lines, and not two on the host's page. Hundredths of the picture. */
const LOW = 16;
const LOWEST = 10.5;

const colourOf = (place: number) => `var(--c${(place % COLOURS) + 1})`;

/** Who went where between the two times that a question was asked. For who sees it: a table says the same. */
export function FlowPicture({ crosstab }: { crosstab: CrossTab }) {
  const { before, after, ribbons } = flowOf(crosstab);
  return (
    <div class="flow" aria-hidden="true">
      <p class="flow-time">{texts.before}</p>
      <p class="flow-time" data-side="after">
        {texts.after}
      </p>
      <Labels nodes={before} side="before" />
      <svg class="flow-picture" viewBox={`0 0 ${WIDTH} 100`} preserveAspectRatio="none">
        {ribbons.map((ribbon) => (
          <path
            key={`${ribbon.from} ${ribbon.to}`}
            class="flow-ribbon"
            data-stay={ribbon.isStay}
            fill={colourOf(ribbon.colour)}
            d={outlineOf(ribbon, WIDTH)}
          />
        ))}
      </svg>
      <Labels nodes={after} side="after" />
    </div>
  );
}

/** What was said, each as high as so many said it. */
function Labels({ nodes, side }: { nodes: readonly Node[]; side: 'before' | 'after' }) {
  return (
    <div class="flow-side" data-side={side}>
      {nodes.map(({ key, label, count, top, height, barTop, barHeight, colour }) => (
        <div
          key={key}
          class="flow-node"
          data-low={height < LOWEST ? 'lowest' : height < LOW}
          style={{ top: `${top}%`, blockSize: `${height}%` }}
        >
          <p class="flow-label">
            <b class="numbers">
              <bdi>{formatNumber(count)}</bdi>
            </b>{' '}
            <span dir="auto">{inLine(label)}</span>
          </p>
          <i
            class="flow-bar"
            style={{
              insetBlockStart: `${((barTop - top) / height) * 100}%`,
              blockSize: `${(barHeight / height) * 100}%`,
              background: colourOf(colour),
            }}
          />
        </div>
      ))}
    </div>
  );
}
