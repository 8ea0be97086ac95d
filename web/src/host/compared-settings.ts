import { termsInWords } from '../motions/terms-fields.js';
import { quizInWords } from '../quiz/host/settings-fields.js';
import type { ComparedField } from './conflict-dialog.js';
import type { SettingsForm } from './settings-form.rules.js';
import { languageName } from './language-name.js';
import { texts } from './texts.js';

/** Both versions of a session's settings, field by field as the form has them. */
export function compareSettings(mine: SettingsForm, theirs: SettingsForm): ComparedField[] {
  const other = new Map(inWords(theirs));
  return inWords(mine).map(([label, text]) => ({
    label,
    mine: text,
    theirs: other.get(label) ?? '',
  }));
}

function inWords(form: SettingsForm): [label: string, text: string][] {
  return [
    [texts.sessionTitle, form.title],
    [texts.description, form.description],
    [texts.language, form.language && languageName(form.language)],
    [texts.tags, form.tags],
    [texts.identity, texts.identities[form.identity]],
    [texts.traceable, texts.traceableChoices[form.traceable ? 'together' : 'apart']],
    [texts.visibility, texts.visibilities[form.resultsVisibility]],
    [texts.qa, texts.qaModes[form.qa]],
    [texts.qaNames, texts.qaNamesChoices[form.qaAnonymous ? 'nameless' : 'named']],
    [texts.qaVotes, texts.qaVotesChoices[form.qaDownvotes ? 'both' : 'up']],
    [texts.reactions, texts.reactionModes[form.reactions]],
    [texts.roster, texts.rosters[form.roster]],
    [texts.passcode, form.passcode],
    [texts.perAddress, form.maxParticipantsPerAddress || texts.noLimit],
    ...quizInWords(form),
    ...termsInWords(form),
    [texts.keepDays, form.retentionDays || texts.keepAsServer],
  ];
}
