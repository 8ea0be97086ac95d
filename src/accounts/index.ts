export { AccountEvents } from './account.events.js';
export { type IssuedLink, issueLink, type LinkSubject } from './account-links.js';
export { AccountsModule } from './accounts.module.js';
export { OrganizerTokens } from './organizer-tokens.js';
export { AccountId, ForOrganizer, type Organizer } from './organizer.js';
