import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Question } from '../../../../src/contract/index.js';
import { checkingKindOf } from '../../kinds/check.js';
import { votingKindOf } from '../../kinds/vote.js';
import { written } from '../../markup/markup.js';
import { Picture } from '../../ui/picture.js';
import { notesOn } from './option-note.js';
import { inOrder } from './pace.rules.js';
import { texts } from './texts.js';
import { verdictOf } from './verdict.rules.js';
import { VerdictPart } from './verdict.js';

/** Those whose answers the phone can check by itself. */
export function practicable(questions: readonly Question[]): Question[] {
  return inOrder(questions).filter(
    (question) => question.answerKey && checkingKindOf(question) !== undefined,
  );
}

/** The questions once more, after the end: answers are checked here alone, and nothing is sent. */
export function Practice({ questions }: { questions: readonly Question[] }) {
  const entry = useRef<HTMLButtonElement>(null);
  const [round, setRound] = useState(0);
  const all = practicable(questions);
  if (all.length === 0) return null;
  const leave = () => {
    setRound(0);
    requestAnimationFrame(() => entry.current?.focus());
  };
  if (round > 0) {
    return <Round key={round} questions={all} onAgain={() => setRound(round + 1)} onDone={leave} />;
  }
  return (
    <div class="practice-entry">
      <button ref={entry} type="button" class="button large" onClick={() => setRound(1)}>
        {texts.practise}
      </button>
      <p class="small muted">{texts.practiseHint}</p>
    </div>
  );
}

interface RoundProps {
  questions: readonly Question[];
  onAgain: () => void;
  onDone: () => void;
}

function Round({ questions, onAgain, onDone }: RoundProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState(0);
  const [right, setRight] = useState(0);
  useLayoutEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'center' });
  }, [at]);
  const question = questions[at];
  return (
    <section class="card practice" aria-labelledby="practice">
      <div class="board-head">
        <h2 id="practice" ref={head} tabIndex={-1}>
          {texts.practice}
        </h2>
        <p class="small muted numbers">
          {texts.progress(Math.min(at + 1, questions.length), questions.length)}
        </p>
      </div>
      {question ? (
        <PracticeQuestion
          key={question.id}
          question={question}
          onRight={() => setRight(right + 1)}
          onNext={() => setAt(at + 1)}
        />
      ) : (
        <>
          <p class="practice-result numbers">{texts.practised(right, questions.length)}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={onAgain}>
              {texts.again}
            </button>
            <button type="button" class="button" onClick={onDone}>
              {texts.done}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

interface QuestionProps {
  question: Question;
  onRight: () => void;
  onNext: () => void;
}

function PracticeQuestion({ question, onRight, onNext }: QuestionProps) {
  const [choice, setChoice] = useState<Choice>();
  const [isChecked, setChecked] = useState(false);
  const [hint, setHint] = useState('');
  const kind = votingKindOf(question);
  if (!kind) return null;
  const check = (event: Event) => {
    event.preventDefault();
    const missing = kind.missingIn(question, choice);
    if (missing !== undefined || !choice) return setHint(missing ?? '');
    setHint('');
    setChecked(true);
    if (verdictOf(checkingKindOf(question)!, question, choice) === 'right') onRight();
  };
  return (
    <form class="practice-question" onSubmit={check}>
      <p class="muted small">{kind.instructionOf(question)}</p>
      <h3 class="question-prompt" dir="auto">
        {written(question.prompt)}
      </h3>
      <Picture of={question} width={800} />
      <kind.Fields
        // Its fields are none of the card's that has the same question.
        question={{ ...question, id: `${question.id}-practice` }}
        choice={choice}
        myVote={undefined}
        result={undefined}
        disabled={isChecked}
        noteOf={isChecked ? notesOn(question, choice) : undefined}
        onPick={(picked) => {
          setHint('');
          setChoice(picked);
        }}
        onFull={setHint}
      />
      <VerdictPart
        question={question}
        vote={choice}
        me={undefined}
        players={0}
        hasPoints={false}
        isDue={isChecked}
      />
      <p class="vote-missing" role="status">
        {hint}
      </p>
      {isChecked ? (
        <button type="button" class="button primary large" onClick={onNext}>
          {texts.next}
        </button>
      ) : (
        <button class="button primary large">{texts.check}</button>
      )}
    </form>
  );
}
