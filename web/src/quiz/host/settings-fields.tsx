import {
  type Leaderboard,
  leaderboards,
  limits,
  type Pace,
  paces,
  type TeamChoice,
  teamChoices,
} from '../../../../src/contract/index.js';
import type { SettingsForm } from '../../host/settings-form.rules.js';
import { SelectField } from '../../ui/select-field.js';
import { TextAreaField } from '../../ui/text-area-field.js';
import { TextField } from '../../ui/text-field.js';
import { linesIn } from '../../ui/lines.rules.js';
import { texts } from './settings-texts.js';

interface Props {
  value: SettingsForm;
  change: (changes: Partial<SettingsForm>) => void;
  /** What is wrong with a field, by the API's path of it. */
  errorOf: (path: string) => string | undefined;
  /** Whether the session runs, so that its pace stays. */
  isLive: boolean;
}

/** What makes a session a quiz: who sees the points, who plays with whom, and at whose pace. */
export function QuizSettings({ value, change, errorOf, isLive }: Props) {
  const hasTeams = linesIn(value.teams).length > 0;
  return (
    <fieldset class="form">
      <legend class="label">{texts.quiz}</legend>
      <SelectField
        label={texts.leaderboard}
        value={value.leaderboard}
        choices={leaderboards.map((one) => [one, texts.leaderboards[one]])}
        hint={texts.leaderboardHints[value.leaderboard]}
        onValue={(leaderboard) => change({ leaderboard: leaderboard as Leaderboard })}
      />
      <TextAreaField
        label={texts.teams}
        hint={texts.teamsHint(limits.teamsMin, limits.teamsMax)}
        rows={3}
        placeholder={texts.teamsPlaceholder}
        value={value.teams}
        onValue={(teams) => change({ teams })}
        error={teamsError(value.teams, errorOf)}
      />
      {hasTeams && (
        <SelectField
          label={texts.teamChoice}
          value={value.teamChoice}
          choices={teamChoices.map((one) => [one, texts.teamChoices[one]])}
          onValue={(choice) => change({ teamChoice: choice as TeamChoice })}
        />
      )}
      <fieldset disabled={isLive}>
        <SelectField
          label={texts.pace}
          value={value.pace}
          choices={paces.map((one) => [one, texts.paces[one]])}
          hint={isLive ? texts.paceStays : texts.paceHints[value.pace]}
          onValue={(pace) => change({ pace: pace as Pace })}
        />
      </fieldset>
      {value.pace === 'self' && (
        <TextField
          label={texts.endsAt}
          hint={texts.endsAtHint}
          type="datetime-local"
          value={value.endsAt}
          onValue={(endsAt) => change({ endsAt })}
          error={errorOf('settings.endsAt')}
        />
      )}
    </fieldset>
  );
}

/** How the fields are called, by the API's paths. */
export function quizLabelsOf({ teams }: SettingsForm): Record<string, string> {
  const each = linesIn(teams).map((name, at) => [`settings.teams.${at}`, name] as const);
  return {
    'settings.teams': texts.teams,
    ...Object.fromEntries(each),
    'settings.pace': texts.pace,
    'settings.endsAt': texts.endsAt,
  };
}

/** Field by field, as people read them. */
export function quizInWords(form: SettingsForm): [label: string, text: string][] {
  return [
    [texts.leaderboard, texts.leaderboards[form.leaderboard]],
    [texts.teams, form.teams],
    [texts.teamChoice, texts.teamChoices[form.teamChoice]],
    [texts.pace, texts.paces[form.pace]],
    [texts.endsAt, form.endsAt.replace('T', ' ')],
  ];
}

function teamsError(teams: string, errorOf: Props['errorOf']): string | undefined {
  const each = linesIn(teams).map((_, at) => errorOf(`settings.teams.${at}`));
  return errorOf('settings.teams') ?? each.find((text) => text !== undefined);
}
