import { newQueryClient } from '../api/query-client.js';

/** What the host's pages have read. */
export const queries = newQueryClient();

/** What was read of a session's roster, in pages or as a whole. */
export const rosterKey = (sessionId: string) => ['roster', sessionId];

/** What was read of one's sessions. */
export const sessionsKey = 'sessions';

/** What was read of the logins of one's account. */
export const loginsKey = 'logins';

/** What was read of a session as a quiz: who plays, points, how far all are, how it went. */
export const quizKey = (sessionId: string) => ['quiz', sessionId];

/** What was read of who takes part in a session by name. */
export const participantsKey = (sessionId: string) => ['participants', sessionId];

/** What was read of templates, one's own and the gallery's. */
export const templatesKey = 'templates';

/** What was read of one's tags. */
export const tagsKey = 'tags';

/**
 * After a change of a session or a template: its lists are read anew, those that are shown at once. They have
 * titles, states and tags, so what was changed is not asked for.
 */
export async function rereadLists(): Promise<void> {
  const lists = [sessionsKey, templatesKey, tagsKey];
  await Promise.all(lists.map((list) => queries.invalidateQueries({ queryKey: [list] })));
}
