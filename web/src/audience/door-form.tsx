import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { doorLimits } from '../../../src/contract/index.js';
import { Brand } from '../ui/brand.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import type { DoorAnswers, DoorField, DoorQuestions } from './door.rules.js';
import { texts } from './texts.js';

interface Props {
  asked: DoorQuestions;
  onAnswers: (answers: DoorAnswers) => void;
  /** What there is to know before one answers anew. */
  notice?: ComponentChild;
  /** Told as soon as an answer is changed. */
  onEdit?: () => void;
}

const asTyped = { autoComplete: 'off', autoCapitalize: 'none', spellcheck: false } as const;

const fields = {
  passcode: {
    label: texts.passcode,
    hint: texts.passcodeHint,
    input: { ...asTyped, maxLength: doorLimits.passcodeMax },
  },
  voterCode: {
    label: texts.voterCode,
    hint: texts.voterCodeHint,
    input: {
      ...asTyped,
      autoCapitalize: 'characters' as const,
      placeholder: '0000-0000-0000',
      maxLength: 32,
    },
  },
  name: {
    label: texts.name,
    hint: texts.nameNeeded,
    input: { autoComplete: 'name', maxLength: doorLimits.nameMax },
  },
};

const missing = {
  passcode: texts.passcodeMissing,
  voterCode: texts.voterCodeMissing,
  name: texts.nameMissing,
};

const faults: Partial<Record<string, string>> = {
  passcode_wrong: texts.passcodeWrong,
  voter_code_invalid: texts.voterCodeWrong,
  not_on_roster: texts.notOnRoster,
  name_taken: texts.nameTaken,
  nickname_taken: texts.nicknameTaken,
  nickname_refused: texts.nicknameRefused,
};

/** Before a poll that asks for more than its code. What was typed is still there when it is wrong. */
export function DoorForm({ asked, onAnswers, notice, onEdit }: Props) {
  const [answers, setAnswers] = useState<DoorAnswers>(asked.answers);
  const [wrong, setWrong] = useState(() => sentencesOf(asked.faults));
  useTitle(texts.title);

  const submit = (event: Event) => {
    event.preventDefault();
    send(answers);
  };
  const send = (given: DoorAnswers) => {
    const empty = asked.fields.filter((field) => !given[field]?.trim());
    if (empty.length > 0) {
      setWrong(Object.fromEntries(empty.map((field) => [field, missing[field]])));
    } else {
      onAnswers(Object.fromEntries(asked.fields.map((field) => [field, given[field]!.trim()])));
    }
  };
  return (
    <main class="door">
      <Brand />
      <form class="card door-card" onSubmit={submit} noValidate>
        <h1>{texts.title}</h1>
        {notice && <div class="notice warn">{notice}</div>}
        {asked.fields.map((field) => (
          <TextField
            key={field}
            {...fields[field].input}
            label={fields[field].label}
            hint={fields[field].hint}
            enterkeyhint="go"
            value={answers[field] ?? ''}
            error={wrong[field]}
            onValue={(value) => {
              onEdit?.();
              setAnswers({ ...answers, [field]: value });
              setWrong({ ...wrong, [field]: undefined });
            }}
          />
        ))}
        {asked.suggestion && wrong.name && (
          <button
            type="button"
            class="button"
            onClick={() => send({ ...answers, name: asked.suggestion! })}
          >
            {texts.joinAs(asked.suggestion)}
          </button>
        )}
        <button class="button primary large">{texts.join}</button>
      </form>
    </main>
  );
}

function sentencesOf(codes: DoorQuestions['faults']): Partial<Record<DoorField, string>> {
  const entries = Object.entries(codes).map(([field, code]) => [
    field,
    faults[code] ?? texts.notTaken,
  ]);
  return Object.fromEntries(entries) as Partial<Record<DoorField, string>>;
}
