import { useState } from 'preact/hooks';
import type { Choice, Question } from '../../../src/contract/index.js';
import type { TemplateQuestion } from '../../../src/contract/templates.js';
import { directionOf } from '../../../src/contract/direction.js';
import { nameOf } from '../kinds/edit.js';
import { votingKindOf } from '../kinds/vote.js';
import { inLine, plain, written } from '../markup/markup.js';
import { formatNumber } from '../texts/locale.js';
import { Picture } from '../ui/picture.js';
import { rightOf } from './right.rules.js';
import { texts } from './texts.js';

interface Props {
  question: TemplateQuestion;
  language: string | null;
}

/** A question with the very fields that people vote in; a choice goes nowhere. */
export function QuestionPreview({ question, language }: Props) {
  const { id, prompt, explanation, durationSeconds, settings } = question;
  const [choice, choose] = useState<Choice>();
  const [hint, setHint] = useState('');
  const kind = votingKindOf(question);
  const open = asOpen(question);
  const { scoring } = settings;
  return (
    <li class="card template-question">
      <article aria-labelledby={`${id}-prompt`}>
        <p class="template-facts small muted">
          <span>{nameOf(question)}</span>
          {kind && <span>{kind.instructionOf(open)}</span>}
          {durationSeconds !== null && <span>{texts.seconds(durationSeconds)}</span>}
          {scoring && <span>{texts.points(scoring.points)}</span>}
        </p>
        <h2
          id={`${id}-prompt`}
          class="written"
          dir={directionOf(question)}
          lang={language ?? undefined}
        >
          {written(prompt)}
        </h2>
        <Picture of={question} width={800} />
        <div lang={language ?? undefined}>
          {kind && (
            <kind.Fields
              question={open}
              choice={choice}
              myVote={undefined}
              result={undefined}
              disabled={false}
              onPick={(picked) => {
                setHint('');
                choose(picked);
              }}
              onFull={setHint}
            />
          )}
        </div>
        <p class="hint" role="status">
          {hint}
        </p>
        <RightAnswer question={question} />
        {explanation !== null && (
          <p class="small" dir="auto" lang={language ?? undefined}>
            {inLine(explanation)}
          </p>
        )}
      </article>
    </li>
  );
}

function RightAnswer({ question }: { question: TemplateQuestion }) {
  const right = rightOf(question);
  if (!right) return null;
  const said =
    right.is === 'texts'
      ? right.texts.map(plain).join(' · ')
      : right.is === 'nearest'
        ? texts.nearest(numberText(right.value))
        : right.tolerance === 0
          ? numberText(right.value)
          : texts.about(numberText(right.value), numberText(right.tolerance));
  return (
    <p class="small">
      <b>{texts.rightAnswer}</b> <bdi>{said}</bdi>
    </p>
  );
}

/** A year is no thousand and something. */
function numberText(value: number): string {
  return value >= 1_000 && value < 3_000 ? String(value) : formatNumber(value);
}

/** As it is while people vote. */
function asOpen({ answerKey: _, explanation: __, ...question }: TemplateQuestion): Question {
  return {
    ...question,
    ...{ sessionId: '', position: 0, status: 'open', revision: 1, resultsRevealed: false },
    ...{ openedAt: null, closesAt: null, closedAt: null, answerKey: null, explanation: null },
  };
}
