import { useRef } from 'preact/hooks';
import type { QaItem } from '../../../../src/contract/index.js';
import type { Matter } from '../../kinds/charting-kind.js';
import { StageState } from '../../screen/stage-state.js';
import { useFit } from '../../screen/use-fit.js';
import { useFittedPages } from '../../screen/use-fitted-pages.js';
import type { Turn } from '../../screen/use-pages.js';
import { formatNumber } from '../../texts/locale.js';
import { Announcer } from '../../ui/announcer.js';
import { texts } from './texts.js';
import { useSteadyTop } from './use-steady-top.js';
import './on-stage.css';

/** What the hall is shown of what the audience asks. */
export type QaOnStageProps = {
  isHeld: boolean;
  /** Told how to turn pages while there are some. */
  onPages: (turn: Turn | undefined) => void;
} & ({ is: 'pinned'; item: QaItem } | { is: 'list'; items: readonly QaItem[] });

export function QaOnStage(props: QaOnStageProps) {
  return props.is === 'pinned' ? <Pinned item={props.item} /> : <Top {...props} />;
}

/** One block below the question. */
const alone: Matter = { layouts: [['list', 1, 1]], blocks: [] };

/** The question that is talked about, as large as there is room for. */
function Pinned({ item }: { item: QaItem }) {
  const main = useRef<HTMLElement>(null);
  const { text, author, upvotes } = item;
  const { isSmall } = useFit(main, {
    matter: alone,
    count: 1,
    key: JSON.stringify([text, author]),
  });
  return (
    <main class="stage-question qa-pinned-stage" ref={main} data-small={isSmall}>
      <StageState isSmall={isSmall}>
        <span class="state">
          <bdi>{texts.pinned}</bdi>
        </span>
      </StageState>
      <h1 class="stage-prompt" dir="auto">
        {text}
      </h1>
      <div class="stage-chart">
        <ul class="chart-rows">
          <li class="chart-row">
            <p class="chart-label qa-by">
              {author !== null && <bdi class="qa-author">{author}</bdi>}
              <span class="muted numbers">{texts.upvotes(upvotes)}</span>
            </p>
          </li>
        </ul>
      </div>
      <Announcer text={texts.now(text)} urgent />
    </main>
  );
}

/** Long lines are read well, many short ones are found well. */
const list: Matter = {
  layouts: [
    ['list', 1, 1],
    ['list', 2, 0.9],
  ],
  blocks: [],
};

/** What most want to be answered, with the votes. */
function Top({ items, isHeld, onPages }: Extract<QaOnStageProps, { is: 'list' }>) {
  const main = useRef<HTMLElement>(null);
  const shown = useSteadyTop(items);
  const labels = shown.length === 0 ? [texts.none] : shown.map(({ text }) => text);
  const key = JSON.stringify([labels, shown.map(({ author }) => author)]);
  const fitted = useFittedPages(main, { matter: list, labels, key, isHeld, onPages });
  const [from, to] = fitted.rows;
  return (
    <main class="stage-question" ref={main} data-small={fitted.isSmall}>
      <StageState isSmall={fitted.isSmall} at={fitted} />
      <h1 class="stage-prompt">{texts.title}</h1>
      <div class="stage-chart">
        <ol class="chart-rows qa-top">
          {shown.map(({ id, text, author, upvotes }, at) => (
            <li key={id} class="chart-row" data-off={at < from || at >= to}>
              <p class="chart-label" dir="auto">
                {text}
                {author !== null && <bdi class="qa-author">{author}</bdi>}
              </p>
              <p class="qa-top-votes numbers">
                <span class="qa-top-arrow" aria-hidden="true" />
                <bdi aria-hidden="true">{formatNumber(upvotes)}</bdi>
                <span class="visually-hidden">{texts.upvotes(upvotes)}</span>
              </p>
            </li>
          ))}
          {shown.length === 0 && (
            <li class="chart-row">
              <p class="chart-label muted">{texts.none}</p>
            </li>
          )}
        </ol>
      </div>
    </main>
  );
}
