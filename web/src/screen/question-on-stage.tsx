import { useRef } from 'preact/hooks';
import type { Question, ScreenSession } from '../../../src/contract/index.js';
import { resultIn, type Room, seesResult } from '../live/room.rules.js';
import { Picture } from '../ui/picture.js';
import { Announcer } from '../ui/announcer.js';
import { digitsFor } from '../kinds/bars/room.js';
import { chartingKindOf } from '../kinds/chart.js';
import type { ChartingKind } from '../kinds/charting-kind.js';
import { look } from './look.js';
import { Solution, solutionOf, useRoomForWhy, useWhy } from './solution.js';
import { StageState } from './stage-state.js';
import { texts } from './texts.js';
import { useFittedPages } from './use-fitted-pages.js';
import type { Turn } from './use-pages.js';
import { useSteady } from './use-steady.js';
import type { View } from './use-view.js';
import { markup, plain, written } from '../markup/markup.js';

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
  const answer = solutionOf(question, kind);
  const { why, giveUp } = useWhy(question);
  const key = JSON.stringify([
    answer,
    why,
    question.prompt,
    Object.keys(markup.value ?? {}),
    question.imageId,
    question.options.map(({ imageId }) => imageId),
    labels,
    question.status,
    view.isEarlier,
    isKnown,
    digitsFor(result),
    look.value,
    marks,
  ]);
  const fitted = useFittedPages(main, { matter, labels, key, isHeld: view.isHeld, onPages });
  useRoomForWhy(why, giveUp, fitted);
  return (
    <main
      class="stage-question"
      ref={main}
      data-small={fitted.isSmall}
      data-picture={question.imageId !== undefined}
    >
      <StageState isSmall={fitted.isSmall} at={fitted}>
        <StatePills question={question} isKnown={isKnown} isEarlier={view.isEarlier} />
      </StageState>
      <h1 class="stage-prompt">{written(question.prompt)}</h1>
      <Picture of={{ imageAlt: texts.undescribed, ...question }} width={1600} />
      <div class="stage-chart" data-known={isKnown}>
        <kind.Chart question={question} result={result} look={look.value} page={fitted.rows} />
      </div>
      <Solution answer={answer} why={why} />
      <Announcer
        text={result ? texts.resultsNow(plain(question.prompt), kind.spoken(result)) : ''}
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
