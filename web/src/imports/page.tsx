import { useId, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { ImportPreview } from '../../../src/contract/imports.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import type { components } from '../api/schema.js';
import { organizerApi } from '../auth/organizer-api.js';
import { sentenceOf } from '../host/failure.js';
import { rereadLists } from '../host/queries.js';
import { texts as hostTexts } from '../host/texts.js';
import { useAction } from '../host/use-action.js';
import { texts as pictureTexts } from '../pictures/texts.js';
import { useFirstFocus } from '../ui/focus.js';
import { useTitle } from '../ui/title.js';
import { illustrate, type Uploaded } from './pictures.js';
import { type Chosen, Preview } from './preview.js';
import { readImport } from './read-import.js';
import { texts } from './texts.js';
import './imports.css';

/** The same by the API's document, which has each kind and setting by its name. */
type NewQuestions = components['schemas']['CreateQuestionDto'][];

/** Questions from elsewhere: pasted or in a file, looked at, then made a session of. */
export function ImportPage() {
  const [, navigate] = useLocation();
  const [preview, setPreview] = useState<ImportPreview>();
  useTitle(texts.title);
  const [done, setDone] = useState(0);
  const uploaded = useRef<Uploaded>(new Map());
  const make = useAction({
    mutationFn: async ({ title, questions, pictures }: Chosen) => {
      setDone(0);
      const illustrated = await illustrate(questions, pictures, uploaded.current, setDone);
      const body = { title, questions: illustrated as unknown as NewQuestions };
      return dataOf(organizerApi.POST('/v1/sessions', { body }));
    },
    onSuccess: ({ id }) => {
      void rereadLists();
      navigate(`/sessions/${id}`);
    },
  });
  return (
    <main class="sessions">
      <Link href="/" class="small back">
        {hostTexts.back}
      </Link>
      <h1>{texts.title}</h1>
      {preview ? (
        <Preview
          preview={preview}
          isBusy={make.isPending}
          done={done}
          error={make.error ? wordsOf(make.error) : undefined}
          onMake={make.mutate}
          onBack={() => setPreview(undefined)}
        />
      ) : (
        <Given onPreview={setPreview} />
      )}
    </main>
  );
}

function Given({ onPreview }: { onPreview: (preview: ImportPreview) => void }) {
  const id = useId();
  const form = useFirstFocus<HTMLFormElement>();
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const read = useAction({ mutationFn: readImport, onSuccess: onPreview });
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) read.mutate(file);
  };
  return (
    <form
      ref={form}
      class="card import-form"
      data-over={isOver}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') read.mutate(text);
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <div class="field">
        <label for={id}>{texts.paste}</label>
        <textarea
          id={id}
          class="input"
          dir="auto"
          rows={8}
          value={text}
          autofocus
          placeholder={texts.placeholder}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {texts.pasteHint}
        </p>
      </div>
      <div class="import-choices">
        <button class="button primary" disabled={read.isPending || text.trim() === ''}>
          {texts.look}
        </button>
        <label class="button">
          <input
            class="visually-hidden"
            type="file"
            aria-describedby={`${id}-file`}
            disabled={read.isPending}
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              currentTarget.value = ''; // the same one can be chosen again
            }}
          />
          {texts.choose}
        </label>
      </div>
      <p id={`${id}-file`} class="hint">
        {texts.chooseHint}
      </p>
      <p role="status" class="small">
        {read.isPending ? texts.reading : ''}
      </p>
      {read.error && (
        <p class="notice bad" role="alert">
          {wordsOf(read.error)}
        </p>
      )}
    </form>
  );
}

function wordsOf(error: Error): string {
  const own: Partial<Record<string, string>> = texts.errors;
  const { code } = toApiError(error);
  return own[code] ?? pictureTexts.errors[code] ?? sentenceOf(error);
}
