import { admin } from '../../../src/admin/programs.js';
import { anOrganizer, type Api } from './api.js';

/** Makes an organizer an admin, as the operator's command does. @param variables of the server's environment */
export async function promote(
  { email }: { email: string },
  variables: Record<string, string>,
): Promise<void> {
  await admin(['promote', email], variables, () => Promise.resolve(''));
}

/** An organizer who is an admin. */
export async function anAdmin(api: Api, variables: Record<string, string>) {
  const organizer = await anOrganizer(api);
  await promote(organizer, variables);
  return organizer;
}
