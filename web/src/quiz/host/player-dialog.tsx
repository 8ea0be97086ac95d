import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { limits, type ListedPlayer, type Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { toApiError } from '../../api/problem.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { fieldErrors } from '../../host/failure.js';
import { quizKey } from '../../host/queries.js';
import { texts as host } from '../../host/texts.js';
import { useAction } from '../../host/use-action.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { texts } from './board-texts.js';

interface Props {
  session: Session;
  player: ListedPlayer;
  onClose: () => void;
}

const labels = { name: texts.name, team: texts.team };

/** Another name for a player, one's own or a dealt one, and another team. */
export function PlayerDialog({ session, player, onClose }: Props) {
  const { teams, roster } = session.settings;
  const queries = useQueryClient();
  const [name, setName] = useState(player.name);
  const [team, setTeam] = useState(player.team);
  const change = useAction({
    mutationFn: (body: { name?: string | null; team?: string }) =>
      dataOf(
        organizerApi.PATCH('/v1/sessions/{id}/players/{participantId}', {
          params: { path: { id: session.id, participantId: player.id } },
          body,
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: quizKey(session.id) });
      onClose();
    },
  });
  const isTaken = change.error !== null && toApiError(change.error).code === 'nickname_taken';
  const isFixed = roster === 'names';
  const save = (event: Event) => {
    event.preventDefault();
    const changes = {
      ...(name.trim() !== player.name && { name: name.trim() }),
      ...(team !== null && team !== player.team && { team }),
    };
    if (Object.keys(changes).length === 0) return onClose();
    change.mutate(changes);
  };
  return (
    <Dialog title={texts.changeTitle(player.name)} onClose={onClose}>
      <form class="form" noValidate onSubmit={save}>
        {!isTaken && <ErrorNotice error={change.error} labels={labels} />}
        {isFixed ? (
          <p class="hint">{texts.nameFixed}</p>
        ) : (
          <>
            <TextField
              label={texts.name}
              dir="auto"
              autofocus
              autoComplete="off"
              maxLength={limits.nameMax}
              value={name}
              onValue={setName}
              error={isTaken ? texts.nameTaken : fieldErrors(change.error, labels)('name')}
            />
            <div>
              <button
                type="button"
                class="button small"
                disabled={change.isPending}
                onClick={() => change.mutate({ name: null })}
              >
                {texts.dealName}
              </button>
            </div>
          </>
        )}
        {teams && (
          <SelectField
            label={texts.team}
            value={team ?? ''}
            choices={teams.map((one) => [one, one] as const)}
            onValue={setTeam}
          />
        )}
        <div class="actions end">
          <button type="button" class="button" onClick={onClose}>
            {host.cancel}
          </button>
          <button class="button primary" disabled={change.isPending}>
            {host.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
