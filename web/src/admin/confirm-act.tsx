import { ConfirmDialog } from '../host/confirm-dialog.js';
import { useAction } from '../host/use-action.js';

interface Props<Made> {
  /** What is asked, what it means, and what the button says. */
  said: readonly [title: string, hint: string, action: string];
  /** Nothing is lost by it. */
  isSafe: boolean;
  send: () => Promise<Made>;
  onDone: (made: Made) => Promise<void>;
  onClose: () => void;
}

/** Asks before an act, and does it. */
export function ConfirmAct<Made>({ said, isSafe, send, onDone, onClose }: Props<Made>) {
  const act = useAction({ mutationFn: send, onSuccess: onDone });
  const [title, hint, action] = said;
  return (
    <ConfirmDialog
      title={title}
      hint={hint}
      action={action}
      isBusy={act.isPending}
      error={act.error}
      isSafe={isSafe}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    />
  );
}
