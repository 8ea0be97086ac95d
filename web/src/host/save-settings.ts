import type { Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ifMatch } from './edit-conflict.js';
import { type SettingsForm, toSessionChanges, toTemplateChanges } from './settings-form.rules.js';

/** @returns the session as it is then */
export async function saveSettings(
  session: Session,
  form: SettingsForm,
  revision: number | undefined,
): Promise<Session> {
  const params = { path: { id: session.id } };
  const headers = ifMatch(revision);
  if (!session.template) {
    const body = toSessionChanges(form, session.settings);
    return dataOf(organizerApi.PATCH('/v1/sessions/{id}', { params, headers, body }));
  }
  const body = toTemplateChanges(form, session.settings);
  const { title, tags, settings, description, language, ...saved } = await dataOf(
    organizerApi.PATCH('/v1/templates/{id}', { params, headers, body }),
  );
  return {
    ...session,
    ...{ title, tags, settings },
    template: { description, language },
    revision: saved.revision ?? session.revision,
  };
}
