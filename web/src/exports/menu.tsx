import type { Session } from '../../../src/contract/index.js';
import { dataOf, fetchWithin } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { download } from '../host/download.js';
import { ErrorNotice } from '../host/error-notice.js';
import { useAction } from '../host/use-action.js';
import { language } from '../texts/locale.js';
import './exports.css';
import { choicesOf, type ExportChoice, fileNameOf } from './files.rules.js';
import { texts } from './texts.js';

/** How long a file may take, as the server has it. Milliseconds. */
const LONGEST = 15 * 60_000;
/** How long the file can be asked for by its address. Milliseconds. */
const KEPT = 60_000;

/** In which the times of a report are told. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What a session can be saved as. */
export function ExportMenu({ session }: { session: Session }) {
  const { id } = session;
  const make = useAction({
    mutationFn: ({ format, layout }: ExportChoice) =>
      dataOf(
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
          fetch: fetchWithin(LONGEST),
        }),
      ) as Promise<unknown>,
    onSuccess: (file, choice) => {
      const url = URL.createObjectURL(file as Blob);
      download(url, fileNameOf(session, choice));
      setTimeout(() => URL.revokeObjectURL(url), KEPT);
    },
  });
  const { identity, traceable } = session.settings;
  return (
    <details class="export-menu">
      <summary class="button">{texts.export}</summary>
      <div class="card export-choices">
        <ul>
          {choicesOf(session).map((choice) => (
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
        <p class="muted small">{texts.hint}</p>
        {identity !== 'named' && (
          <p class="muted small">{traceable ? texts.traceableHint : texts.anonymousHint}</p>
        )}
        <p class="small" role="status">
          {make.isPending ? texts.working : make.isSuccess ? texts.exported : ''}
        </p>
        <ErrorNotice error={make.error} />
      </div>
    </details>
  );
}
