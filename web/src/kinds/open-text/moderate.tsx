import type { ModeratingKind } from '../moderating-kind.js';
import { Moderation, waitingIn } from '../texts/moderation.js';

export const openText: ModeratingKind = {
  Moderation: (props) => <Moderation {...props} hasWords={false} />,
  waitingIn,
};
