import { useMemo } from 'preact/hooks';
import type { QaItem, ScreenSession } from '../../../../src/contract/index.js';
import { type createApi, dataOf } from '../../api/client.js';
import type { LiveLine } from '../../live/live-line.js';
import { useLiveList } from '../use-live-list.js';
import { useSettingsChange } from '../use-settings-change.js';

/** More than there are on the screen: what takes the place of one that is answered is known. */
const PAGE = 50;

/** What the audience asks and the hall may see; undefined where the session does not have that now. */
export function useScreenQa(
  line: LiveLine<ScreenSession>,
  api: ReturnType<typeof createApi>,
  { id, status, settings }: ScreenSession,
): readonly QaItem[] | undefined {
  const isOn = settings.qa !== 'off' && status === 'live';
  const read = useMemo(() => (isOn ? reader(api, id) : undefined), [isOn, api, id]);
  const list = useLiveList(line, read, false);
  useSettingsChange(list, settings);
  return list?.items.value;
}

function reader(api: ReturnType<typeof createApi>, id: string) {
  return (cursor?: string) =>
    dataOf(
      api.GET('/v1/sessions/{id}/qa', {
        params: { path: { id }, query: { sort: 'top', limit: PAGE, ...(cursor && { cursor }) } },
      }),
    );
}
