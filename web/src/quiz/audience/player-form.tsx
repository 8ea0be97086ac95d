import { useEffect, useRef, useState } from 'preact/hooks';
import { type AudienceSession, doorLimits, type Player } from '../../../../src/contract/index.js';
import type { FailureCode } from '../../api/problem.js';
import { TextField } from '../../ui/text-field.js';
import type { OwnPlayer } from './player.js';
import { texts } from './texts.js';

interface Props {
  session: AudienceSession;
  player: OwnPlayer;
  known: Player;
  /** Whether it was asked for: one that came by itself tears nobody from where they are. */
  takesFocus: boolean;
  onClose: (hasSaved: boolean) => void;
}

const faults: Partial<Record<FailureCode, string>> = {
  nickname_taken: texts.taken,
  name_taken: texts.taken,
  nickname_refused: texts.refused,
  validation_failed: texts.refused,
};

const failures: Partial<Record<FailureCode, string>> = { too_many_requests: texts.tooOften };

/** By which name one plays, and in which team. */
export function PlayerForm({ session, player, known, takesFocus, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { identity, teams, teamChoice, roster } = session.settings;
  const [name, setName] = useState(known.name);
  const [team, setTeam] = useState(known.team);
  const [wrong, setWrong] = useState<string>();
  /** One that is free, in place of one that is not. */
  const [suggestion, setSuggestion] = useState<string>();
  const [failure, setFailure] = useState('');
  const [isSending, setSending] = useState(false);
  const mayRename = roster !== 'names';
  const isAnonymous = identity === 'anonymous';
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const save = async (given: string) => {
    if (isSending) return;
    if (given === '') return setWrong(texts.nameMissing);
    const to = {
      ...(given !== known.name && { name: given }),
      ...(team !== known.team && { team }),
    };
    if (Object.keys(to).length === 0) return onClose(false);
    setSending(true);
    setFailure('');
    const error = await player.change(to);
    setSending(false);
    if (!error) return onClose(true);
    const fault = faults[error.code];
    setWrong(fault);
    setSuggestion(error.suggestion);
    if (fault) form.current?.querySelector('input')?.focus();
    else setFailure(failures[error.code] ?? texts.failed);
  };
  return (
    <form
      class="player-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(name.trim());
      }}
      noValidate
    >
      {mayRename ? (
        <TextField
          label={isAnonymous ? texts.nickname : texts.name}
          hint={isAnonymous ? texts.nicknameHint : texts.nameHint}
          autoComplete={isAnonymous ? 'off' : 'name'}
          spellcheck={false}
          enterkeyhint="done"
          maxLength={doorLimits.nameMax}
          value={name}
          error={wrong}
          onValue={(value) => {
            setName(value);
            setWrong(undefined);
            setSuggestion(undefined);
          }}
        />
      ) : (
        <p class="hint">{texts.fixed}</p>
      )}
      {suggestion !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setName(suggestion);
            void save(suggestion);
          }}
        >
          {texts.take(suggestion)}
        </button>
      )}
      {teams && teamChoice === 'picked' && (
        <fieldset class="team-fields">
          <legend>{texts.team}</legend>
          <div class="team-chips">
            {teams.map((one) => (
              <label key={one} class="team-chip" data-chosen={one === team}>
                <input
                  type="radio"
                  name="team"
                  checked={one === team}
                  onChange={() => setTeam(one)}
                />
                <bdi>{one}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p class="player-failure" role="status">
        {failure}
      </p>
      <div class="actions">
        <button class="button primary" aria-disabled={isSending}>
          {texts.save}
        </button>
        <button type="button" class="button plain" onClick={() => onClose(false)}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
