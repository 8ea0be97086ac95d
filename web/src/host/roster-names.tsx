import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useId } from 'preact/hooks';
import { limits } from '../../../src/contract/index.js';
import { type RosterLine, rosterLines, toRosterLine } from '../../../src/contract/roster-lines.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as motionTexts } from '../motions/texts.js';
import { FieldError } from '../ui/field-error.js';
import { useDraft } from './draft.js';
import { ErrorNotice } from './error-notice.js';
import { fieldErrors } from './failure.js';
import { rosterKey } from './queries.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

const namesKey = (sessionId: string) => [...rosterKey(sessionId), 'all names'];

/** The list of names as a text, one a line, to be pasted or edited. */
export function RosterNames({ sessionId }: { sessionId: string }) {
  const saved = useQuery({
    queryKey: namesKey(sessionId),
    queryFn: () => allNames(sessionId),
    refetchOnWindowFocus: false,
  });
  if (saved.data) return <NamesForm sessionId={sessionId} names={saved.data} />;
  return saved.error ? <ErrorNotice error={saved.error} /> : <p role="status">{texts.loading}</p>;
}

function NamesForm({ sessionId, names }: { sessionId: string; names: string[] }) {
  const id = useId();
  const queries = useQueryClient();
  const { value, change, isDirty, saving, saved } = useDraft(`roster:${sessionId}`, {
    text: names.join('\n'),
  });
  const given = rosterLines(value.text);
  const save = useAction({
    mutationFn: (text: string) =>
      saving(
        dataOf(
          organizerApi.PUT('/v1/sessions/{id}/roster', {
            params: { path: { id: sessionId } },
            body: { csv: text },
          }),
        ),
      ),
    onSuccess: async (_, text) => {
      await queries.invalidateQueries({ queryKey: rosterKey(sessionId) });
      const list = queries.getQueryData<string[]>(namesKey(sessionId)) ?? [];
      saved({ text }, { text: list.join('\n') });
    },
  });
  const labels = labelsOf(rosterLines(save.variables ?? ''));
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(value.text);
      }}
    >
      <ErrorNotice error={save.error} labels={labels} />
      <div class="field">
        <label for={id}>{texts.names}</label>
        <textarea
          id={id}
          class="input roster-text"
          rows={4}
          dir="auto"
          value={value.text}
          aria-invalid={Boolean(save.error)}
          aria-describedby={`${id}-help`}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
        />
        <FieldError
          id={`${id}-help`}
          text={firstError(save.error, labels)}
          hint={texts.namesHint(limits.rosterMax)}
        />
        <p class="hint">{motionTexts.weightsHint}</p>
      </div>
      <div class="actions">
        <button class="button primary" disabled={save.isPending || !isDirty}>
          {save.isPending ? texts.saving : texts.saveNames(given.length)}
        </button>
      </div>
    </form>
  );
}

async function allNames(id: string): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { kind: 'name' as const, limit: limits.pageMax, ...(cursor && { cursor }) };
    const page = await dataOf(
      organizerApi.GET('/v1/sessions/{id}/roster', { params: { path: { id }, query } }),
    );
    names.push(...page.items.map(toRosterLine));
    cursor = page.nextCursor;
  } while (cursor);
  return names;
}

/** What the API says of one name is told with that name. */
function labelsOf(lines: readonly RosterLine[]): Record<string, string> {
  const each = lines.map(({ name }, index) => [`csv.${index}`, name || texts.names]);
  return { csv: texts.names, ...(Object.fromEntries(each) as Record<string, string>) };
}

function firstError(error: unknown, labels: Record<string, string>): string | undefined {
  const [first] = error ? toApiError(error).errors : [];
  return first && fieldErrors(error, labels)(first.path);
}
