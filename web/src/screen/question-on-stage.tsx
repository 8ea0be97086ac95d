import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Question, ScreenSession } from '../../../src/contract/index.js';
import { resultIn, type Room, seesResult } from '../live/room.rules.js';
import { formatNumber } from '../texts/locale.js';
import { Announcer } from '../ui/announcer.js';
import { digitsFor } from '../kinds/bars/room.js';
import { chartingKindOf } from '../kinds/chart.js';
import type { ChartingKind } from '../kinds/charting-kind.js';
import { look } from './look.js';
import { dwellOf, rowsOfPage } from './stage.rules.js';
import { texts } from './texts.js';
import { useFit } from './use-fit.js';
import { type Turn, usePages } from './use-pages.js';
import { useSteady } from './use-steady.js';
import type { View } from './use-view.js';

interface Props {
  room: Room<ScreenSession>;
  question: Question;
  view: View;
  /** Told how to turn pages while there are some. */
  onPages: (turn: Turn | undefined) => void;
}

/** A question with all its options, however many, as large as there is room for. */
export function QuestionOnStage(props: Props) {
  const kind = chartingKindOf(props.question);
  return kind ? <KnownQuestion {...props} kind={kind} /> : null;
}

function KnownQuestion({ room, question, view, onPages, kind }: Props & { kind: ChartingKind }) {
  const main = useRef<HTMLElement>(null);
  const isKnown = seesResult(room, question);
  const result = useSteady(resultIn(room, question), kind);
  const { matter, labels, marks } = kind.onStage(question, result, look.value, isKnown);
  const key = JSON.stringify([
    question.prompt,
    labels,
    question.status,
    view.isEarlier,
    isKnown,
    digitsFor(result),
    look.value,
    marks,
  ]);
  const { pages, isSmall } = useFit(main, { matter, count: labels.length, key });
  const dwell = (page: number) => dwellOf(labels.slice(...rowsOfPage(pages, page)));
  const { page, turn } = usePages(key, pages.length, dwell, view.isHeld);
  const hasPages = pages.length > 1;
  // Before anything is pressed: pages that were fitted anew are turned by another function.
  useLayoutEffect(() => {
    if (!hasPages) return;
    onPages(turn);
    return () => onPages(undefined);
  }, [onPages, hasPages, turn]);
  return (
    <main class="stage-question" ref={main} data-small={isSmall}>
      <div class="stage-state" role="status">
        <StatePills question={question} isKnown={isKnown} isEarlier={view.isEarlier} />
        {hasPages && <PageNumber page={page} pages={pages.length} />}
        {isSmall && (
          <span class="state">
            <bdi>{texts.small}</bdi>
          </span>
        )}
      </div>
      <h1 class="stage-prompt">{question.prompt}</h1>
      <div class="stage-chart" data-known={isKnown}>
        <kind.Chart
          question={question}
          result={result}
          look={look.value}
          page={rowsOfPage(pages, page)}
        />
      </div>
      <Announcer
        text={result ? texts.resultsNow(question.prompt, kind.spoken(result)) : ''}
        urgent={result?.final ?? false}
      />
    </main>
  );
}

/** Open or closed, shown or hidden: by words and shapes, with colours beside them. */
function StatePills(props: { question: Question; isKnown: boolean; isEarlier: boolean }) {
  const isOpen = props.question.status === 'open';
  return (
    <>
      {props.isEarlier && (
        <span class="state">
          <bdi>{texts.earlier}</bdi>
        </span>
      )}
      <span class="state" data-state={isOpen ? 'open' : 'closed'}>
        <bdi>{isOpen ? texts.votingOpen : texts.closed}</bdi>
      </span>
      {!props.isKnown && (
        <span class="state" data-state="hidden">
          <bdi>{isOpen ? texts.hiddenOpen : texts.hidden}</bdi>
        </span>
      )}
    </>
  );
}

/** Not told anew at each turn: who hears it hears the result. */
function PageNumber({ page, pages }: { page: number; pages: number }) {
  return (
    <span class="state numbers" data-state="page" aria-hidden="true">
      <bdi>{`${formatNumber(page + 1)}/${formatNumber(pages)}`}</bdi>
    </span>
  );
}
