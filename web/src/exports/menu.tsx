import { useId, useState } from 'preact/hooks';
import { exportName, NOTES_HEADER } from '../../../src/contract/exports.js';
import type { Session } from '../../../src/contract/index.js';
import { dataOf, fetchWithin } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { download } from '../host/download.js';
import { ErrorNotice } from '../host/error-notice.js';
import { useAction } from '../host/use-action.js';
import { language } from '../texts/locale.js';
import './exports.css';
import { choicesOf, type ExportChoice, questionChoices } from './files.rules.js';
import { texts } from './texts.js';

/** How long a file may take, as the server has it. Milliseconds. */
const LONGEST = 15 * 60_000;
/** How long the file can be asked for by its address. Milliseconds. */
const KEPT = 60_000;

/** In which the times of a report are told. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * What a session can be saved as. Two parts of the row that it stands in: what it opens comes below all of the
 * row, so that the button stays under the pointer.
 */
export function ExportMenu({ session }: { session: Session }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const make = useAction({
    mutationFn: (choice: ExportChoice) => fileOf(session, choice),
    onSuccess: ({ file }, { format, layout }) => {
      const url = URL.createObjectURL(file);
      download(url, exportName(session.code, format, layout));
      setTimeout(() => URL.revokeObjectURL(url), KEPT);
    },
  });
  const choices = (listed: readonly ExportChoice[]) => (
    <ul>
      {listed.map((choice) => (
        <li key={choice.is}>
          <button
            type="button"
            class="button"
            disabled={make.isPending}
            onClick={() => make.mutate(choice)}
          >
            {texts[choice.is]}
          </button>
        </li>
      ))}
    </ul>
  );
  const notes = make.data?.notes ?? 0;
  const { identity, traceable } = session.settings;
  return (
    <>
      <button
        type="button"
        class="button export-menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.export}
      </button>
      <div id={id} class="card export-choices" hidden={!isOpen}>
        <h2>{texts.answers}</h2>
        {choices(choicesOf(session))}
        <p class="muted small">{texts.hint}</p>
        {identity !== 'named' && (
          <p class="muted small">{traceable ? texts.traceableHint : texts.anonymousHint}</p>
        )}
        <h2>{texts.questions}</h2>
        {choices(questionChoices)}
        <p class="muted small">{texts.questionsHint}</p>
        <p class="small" role="status">
          {make.isPending ? texts.working : make.isSuccess ? texts.exported : ''}
          {make.isSuccess && notes > 0 && ` ${texts.notes(notes)}`}
        </p>
        <ErrorNotice error={make.error} />
      </div>
    </>
  );
}

/** @throws ApiError */
async function fileOf(
  { id }: Session,
  { format, layout }: ExportChoice,
): Promise<{ file: Blob; notes: number }> {
  let notes = 0;
  const file = await dataOf(
    organizerApi.GET('/v1/sessions/{id}/export', {
      params: {
        path: { id },
        query: {
          format,
          ...(layout && { layout }),
          ...(format === 'csv' && { bom: true }),
          ...(format === 'pdf' && { language, timeZone: timeZone() }),
        },
      },
      parseAs: 'blob',
      async fetch(request: Request) {
        const answer = await fetchWithin(LONGEST)(request);
        notes = Number(answer.headers.get(NOTES_HEADER) ?? 0);
        return answer;
      },
    }),
  );
  return { file, notes };
}
