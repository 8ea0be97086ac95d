export { AccountEvents } from './account.events.js';
export {
  type AccountLine,
  createAccount,
  findAccount,
  listAccounts,
  setRole,
} from './account-commands.js';
export { type IssuedLink, issueLink, type LinkSubject } from './account-links.js';
export { AccountsModule } from './accounts.module.js';
export { AccountsRoutesModule } from './accounts.routes.module.js';
export { AccountsService } from './accounts.service.js';
export { AccountDto, EmailAddress, emailShape } from './dto/accounts.dto.js';
export { LoginDto } from './dto/logins.dto.js';
export { linkAddress } from './link-addresses.js';
export { LoginsService } from './logins.service.js';
export { OrganizerTokens } from './organizer-tokens.js';
export {
  AccountId,
  ForOrganizer,
  type LoggedInOrganizer,
  ORGANIZER,
  type Organizer,
} from './organizer.js';
