import { directionOf } from '../../../src/contract/direction.js';
import type { TemplateQuestion } from '../../../src/contract/templates.js';
import { nameOf, sketchOf } from '../kinds/edit.js';
import { inLine, plain, written } from '../markup/markup.js';
import { formatNumber } from '../texts/locale.js';
import { Picture } from '../ui/picture.js';
import { rightIdsOf, rightOf } from './right.rules.js';
import { texts } from './texts.js';

interface Props {
  question: TemplateQuestion;
  language: string | null;
}

/** A question as people see it, roughly, with what is right and why. */
export function QuestionPreview({ question, language }: Props) {
  const { id, prompt, explanation, durationSeconds, settings } = question;
  const lang = language ?? undefined;
  const Sketch = sketchOf(question);
  return (
    <li class="card template-question">
      <article aria-labelledby={`${id}-prompt`}>
        <p class="template-facts small muted">
          <span>{nameOf(question)}</span>
          {durationSeconds !== null && <span>{texts.seconds(durationSeconds)}</span>}
          {settings.scoring && <span>{texts.points(settings.scoring.points)}</span>}
        </p>
        <h2 id={`${id}-prompt`} class="written" dir={directionOf(question)} lang={lang}>
          {written(prompt)}
        </h2>
        <Picture of={question} width={800} />
        {Sketch && (
          <div lang={lang} dir={directionOf(question)}>
            <Sketch question={question} rightIds={rightIdsOf(question)} rightText={texts.right} />
          </div>
        )}
        <RightAnswer question={question} />
        {explanation !== null && (
          <p class="small muted" dir="auto" lang={lang}>
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
  return Number.isInteger(value) && value > 1_000 && value < 3_000
    ? String(value)
    : formatNumber(value);
}
