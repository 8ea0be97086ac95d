import { useQuery } from '@tanstack/preact-query';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { useTitle } from '../ui/title.js';
import { AnnouncementForm } from './announcement-form.js';
import { adminKey } from './queries.js';
import { RegistrationForm } from './registration-form.js';
import { RetentionForm } from './retention-form.js';
import { texts } from './texts.js';

export function SettingsArea() {
  useTitle(texts.areas.settings);
  const { data: settings, error } = useQuery({
    queryKey: adminKey('settings'),
    queryFn: () => dataOf(organizerApi.GET('/v1/admin/settings')),
    // What is typed here must not be replaced while somebody types.
    refetchOnWindowFocus: false,
  });
  return (
    <main class="admin" aria-busy={!settings && !error}>
      <h1>{texts.areas.settings}</h1>
      <ErrorNotice error={error} />
      {settings && (
        <>
          <RegistrationForm settings={settings} />
          <RetentionForm settings={settings} />
          <AnnouncementForm settings={settings} />
        </>
      )}
    </main>
  );
}
