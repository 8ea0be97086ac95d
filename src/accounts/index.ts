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
export { linkAddress } from './link-addresses.js';
export { OrganizerTokens } from './organizer-tokens.js';
export { AccountId, ForOrganizer, type Organizer } from './organizer.js';
