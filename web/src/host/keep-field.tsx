import type { Session } from '../../../src/contract/index.js';
import { deletionOf } from '../../../src/contract/retention.js';
import { formatDate } from '../texts/locale.js';
import { TextField } from '../ui/text-field.js';
import { useServerInfo } from './server-info.js';
import { texts } from './texts.js';

interface Props {
  session: Session;
  /** Digits; empty where the server says how long. */
  value: string;
  onValue: (digits: string) => void;
  error: string | undefined;
}

/** How long a session is kept after its end, with what the server says of that and what follows from it. */
export function KeepField({ session, value, onValue, error }: Props) {
  const most = useServerInfo()?.retentionDays ?? null;
  const retentionDays = value === '' ? null : Number(value);
  const date = deletionOf({ ...session, settings: { ...session.settings, retentionDays } }, most);
  return (
    <TextField
      label={texts.keepDays}
      hint={[
        most === null ? texts.keepHint : texts.keepHintMost(most),
        ...(date ? [texts.wouldGo(formatDate(date.toISOString()))] : []),
        ...(session.legalHold ? [texts.isHeld] : []),
      ].join(' ')}
      value={value}
      onValue={(typed) => onValue(typed.replaceAll(/\D/g, ''))}
      inputMode="numeric"
      maxLength={4}
      placeholder={texts.keepAsServer}
      error={error}
    />
  );
}
