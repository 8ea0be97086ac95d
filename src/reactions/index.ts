export { ReactionsEvents, type ReactionsTold } from './reactions.events.js';
export { ReactionsModule } from './reactions.module.js';
export { addCounts, readReaction, takesReactions } from './reactions.rules.js';
export { ReactionsService } from './reactions.service.js';
export { Tempos } from './tempos.js';
