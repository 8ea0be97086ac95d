import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import type {
  ImportedPicture,
  ImportedQuestion,
  ImportNote,
  ImportPreview,
} from '../../../src/contract/imports.js';
import { partText } from '../kinds/options/part-text.js';
import { inLine, written } from '../markup/markup.js';
import { TextField } from '../ui/text-field.js';
import { blobOf } from './pictures.js';
import { creditOf, isRight, rightAnswerOf } from './shown.rules.js';
import { texts } from './texts.js';

/** What a session is to be made of; pictures by the places of these questions. */
export interface Chosen {
  title: string;
  questions: ImportedQuestion[];
  pictures: ImportedPicture[];
}

interface Props {
  preview: ImportPreview;
  isBusy: boolean;
  /** How many pictures are uploaded. */
  done: number;
  error: string | undefined;
  onMake: (session: Chosen) => void;
  onBack: () => void;
}

/** What was understood, with what is right, and what was left out: one chooses, and makes a session. */
export function Preview({ preview, isBusy, done, error, onMake, onBack }: Props) {
  const { questions, pictures, notes, format } = preview;
  const [takesPictures, setTakesPictures] = useState(true);
  const [title, setTitle] = useState(preview.title ?? texts.titleLeft);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = questions.filter((_, index) => !left.has(index));
  const shown = takesPictures ? pictures.filter(({ question }) => !left.has(question)) : [];
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
        const places = new Map(chosen.map((question, place) => [question, place]));
        onMake({
          title: title.trim() || texts.titleLeft,
          questions: chosen,
          pictures: shown.map((picture) => {
            return { ...picture, question: places.get(questions[picture.question]!)! };
          }),
        });
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
          {pictures.length > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={takesPictures}
                onChange={({ currentTarget }) => setTakesPictures(currentTarget.checked)}
              />
              <span>{texts.withPictures(pictures.length)}</span>
            </label>
          )}
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
                  pictures={pictures.filter(({ question }) => question === index)}
                  isChosen={!left.has(index)}
                  onToggle={() => toggle(index)}
                />
              ))}
            </ol>
          </fieldset>
        </>
      )}
      <p role="status" class="small">
        {isBusy && shown.length > 0 ? texts.uploading(done, shown.length) : ''}
      </p>
      {error && (
        <p class="notice bad" role="alert">
          {error}
        </p>
      )}
      <div class="import-choices import-done">
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
  pictures,
  isChosen,
  onToggle,
}: {
  question: ImportedQuestion;
  pictures: readonly ImportedPicture[];
  isChosen: boolean;
  onToggle: () => void;
}) {
  const { prompt, options = [], durationSeconds, explanation } = question;
  const right = rightAnswerOf(question);
  const pictureOf = (option: number | null) => {
    const picture = pictures.find((one) => one.option === option);
    return picture && <Picture picture={picture} />;
  };
  const creditNoted = (index: number) => {
    const percent = creditOf(question, index);
    return percent !== undefined && <span class="pill"> {partText(percent)}</span>;
  };
  return (
    <li class="card import-question">
      <label class="check" dir="auto">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span>{written(prompt)}</span>
      </label>
      {pictureOf(null)}
      <ul class="import-options" dir="auto">
        {options.map(({ label }, index) => (
          <li key={index} class={isRight(question, index) ? 'import-right' : undefined}>
            {inLine(label)}
            {pictureOf(index)}
            {isRight(question, index) && <span class="pill"> ✓ {texts.right}</span>}
            {creditNoted(index)}
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

/** As it is in the file: the page may show files of its own alone, and no `data:`. */
function Picture({ picture }: { picture: ImportedPicture }) {
  const url = useMemo(() => URL.createObjectURL(blobOf(picture)), [picture]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img class="import-picture" src={url} alt={picture.alt} loading="lazy" />;
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
