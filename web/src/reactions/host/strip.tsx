import type { CheerCounts, TempoTrend } from '../../../../src/contract/index.js';
import { cheers } from '../../../../src/contract/reactions.js';
import { formatNumber } from '../../texts/locale.js';
import { Announcer } from '../../ui/announcer.js';
import { CheerPicture } from '../pictures.js';
import { areasOf, type Direction, loudIn, saidIn, wayOf } from './tempo.rules.js';
import { texts } from './texts.js';
import './strip.css';

export interface ReactionsStripProps {
  /** Undefined until it was told. */
  tempo: TempoTrend | undefined;
  counts: CheerCounts;
}

/** Nobody has said anything, or nothing was told yet. */
const silence: TempoTrend = { slower: 0, faster: 0, of: 0, trend: [] };
const size = { width: 240, height: 48 };

/** At one look: whether it is too fast or too slow, which way that goes, and what the audience shows. */
export function ReactionsStrip({ tempo = silence, counts }: ReactionsStripProps) {
  const said = saidIn(tempo);
  const loud = loudIn(tempo);
  return (
    <section class="reactions-strip card" aria-label={texts.title}>
      <ul class="tempo-words numbers" data-loud={loud !== undefined}>
        {said.map((direction) => (
          <li key={direction} class="tempo-word" data-direction={direction}>
            {wordsOf(tempo, direction)}
          </li>
        ))}
        {said.length === 0 && <li class="muted">{texts.nobody}</li>}
      </ul>
      <Trend tempo={tempo} />
      <div class="strip-cheers">
        <p class="small muted">{texts.lastMinute}</p>
        <ul class="numbers">
          {cheers.map((name) => (
            <li key={name} data-none={!counts[name]}>
              <CheerPicture of={name} />
              <span class="visually-hidden">{texts.cheers[name]}</span>
              <bdi>{formatNumber(counts[name] ?? 0)}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <Announcer text={loud ? texts.many[loud] : ''} urgent />
    </section>
  );
}

/** `12 of 40 say too fast, falling` */
function wordsOf(tempo: TempoTrend, direction: Direction): string {
  const words = texts[direction](tempo[direction], tempo.of);
  const way = wayOf(tempo, direction);
  return way === 'steady' ? words : `${words}, ${texts.ways[way]}`;
}

/** What it says is beside it in words: now, and which way it goes. */
function Trend({ tempo }: { tempo: TempoTrend }) {
  const areas = areasOf(tempo, size);
  return (
    <div class="tempo-trend">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.picture}
      >
        <polygon class="tempo-slower" points={areas.slower} />
        <polygon class="tempo-faster" points={areas.faster} />
        <line x1="0" x2={size.width} y1={size.height / 2} y2={size.height / 2} />
      </svg>
      <span class="tempo-end small muted" aria-hidden="true">
        {texts.above}
      </span>
      <span class="tempo-end small muted" aria-hidden="true">
        {texts.below}
      </span>
    </div>
  );
}
