import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import type { ImportedQuestion, ImportNote, ImportPreview } from '../../../src/contract/imports.js';
import { inLine, written } from '../markup/markup.js';
import { TextField } from '../ui/text-field.js';
import { isRight, rightAnswerOf } from './shown.rules.js';
import { texts } from './texts.js';

interface Props {
  preview: ImportPreview;
  isBusy: boolean;
  error: string | undefined;
  onMake: (session: { title: string; questions: ImportedQuestion[] }) => void;
  onBack: () => void;
}

/** What was understood, with what is right, and what was left out: one chooses, and makes a session. */
export function Preview({ preview, isBusy, error, onMake, onBack }: Props) {
  const { questions, notes, format } = preview;
  const [title, setTitle] = useState(preview.title ?? texts.titleLeft);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = questions.filter((_, index) => !left.has(index));
  const toggle = (index: number) => {
    const changed = new Set(left);
    if (!changed.delete(index)) changed.add(index);
    setLeft(changed);
  };
  return (
    <form
      class="import-preview"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onMake({ title: title.trim() || texts.titleLeft, questions: chosen });
      }}
    >
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {questions.length > 0 ? texts.found(questions.length) : texts.none}
        </h2>
        <p class="muted small">{texts.format(texts.formats[format])}</p>
      </div>
      <Notes notes={notes} />
      {questions.length > 0 && (
        <>
          <TextField
            label={texts.sessionTitle}
            value={title}
            onValue={setTitle}
            autoComplete="off"
            maxLength={limits.titleMax}
          />
          <fieldset class="import-list">
            <legend class="label">{texts.questions}</legend>
            <p class="import-choices">
              <button type="button" class="button small" onClick={() => setLeft(new Set())}>
                {texts.all}
              </button>
              <button
                type="button"
                class="button small"
                onClick={() => setLeft(new Set(questions.keys()))}
              >
                {texts.nothing}
              </button>
            </p>
            <ol class="import-questions">
              {questions.map((question, index) => (
                <Question
                  key={index}
                  question={question}
                  isChosen={!left.has(index)}
                  onToggle={() => toggle(index)}
                />
              ))}
            </ol>
          </fieldset>
        </>
      )}
      {error && (
        <p class="notice bad" role="alert">
          {error}
        </p>
      )}
      <div class="import-choices">
        {questions.length > 0 && (
          <button class="button primary" disabled={isBusy || chosen.length === 0}>
            {texts.make(chosen.length)}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          {texts.back}
        </button>
      </div>
    </form>
  );
}

function Question({
  question,
  isChosen,
  onToggle,
}: {
  question: ImportedQuestion;
  isChosen: boolean;
  onToggle: () => void;
}) {
  const { prompt, options = [], durationSeconds, explanation } = question;
  const right = rightAnswerOf(question);
  return (
    <li class="card import-question">
      <label class="check" dir="auto">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span>{written(prompt)}</span>
      </label>
      <ul class="import-options" dir="auto">
        {options.map(({ label }, index) => (
          <li key={index} class={isRight(question, index) ? 'import-right' : undefined}>
            {inLine(label)}
            {isRight(question, index) && <span class="pill"> ✓ {texts.right}</span>}
          </li>
        ))}
        {right !== undefined && (
          <li class="import-right">
            {texts.rightAnswer} {right}
          </li>
        )}
        {explanation !== undefined && <li class="muted small">{inLine(explanation)}</li>}
        {durationSeconds !== undefined && (
          <li class="muted small">{texts.seconds(durationSeconds)}</li>
        )}
      </ul>
    </li>
  );
}

function Notes({ notes }: { notes: readonly ImportNote[] }) {
  const id = useId();
  if (notes.length === 0) return null;
  return (
    <section class="notice" aria-labelledby={id}>
      <h3 id={id}>{texts.notes}</h3>
      <ul class="import-notes small">
        {notes.map(({ line, code, message }, index) => (
          <li key={index}>
            <strong>
              {line === null ? texts.whole : texts.line(line)}: {texts.codes[code]}.
            </strong>{' '}
            <span lang="en" dir="auto">
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
