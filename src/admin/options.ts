import { StartupError } from '../platform/startup-error.js';

const usage =
  'npm run admin -- create EMAIL | promote EMAIL | reset-link EMAIL | invite [EMAIL] | list; ' +
  'the password of a new admin is asked for, or read from standard input.';

export type AdminCommand =
  | { does: 'create' | 'promote' | 'reset-link'; email: string }
  | { does: 'invite'; email: string | undefined }
  | { does: 'list' };

/** @throws StartupError that says how it is called */
export function readAdminCommand([does, email, ...more]: string[]): AdminCommand {
  if (more.length > 0 || email === '') throw new StartupError(usage);
  switch (does) {
    case 'create':
    case 'promote':
    case 'reset-link':
      if (email === undefined) throw new StartupError(usage);
      return { does, email };
    case 'invite':
      return { does, email };
    case 'list':
      if (email !== undefined) throw new StartupError(usage);
      return { does };
    default:
      throw new StartupError(usage);
  }
}
