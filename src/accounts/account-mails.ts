import type { Message } from '../platform/mail/mail.js';

// In both languages: who asks may have another one than who reads. Nothing that a user wrote is in it.

export function passwordResetMail(to: string, link: string): Message {
  return {
    to,
    subject: 'Plenum: set a new password · neues Passwort setzen',
    text: `Somebody, most likely you, asked for a new password for this address. Set it here:

${link}

The link is good once, for an hour. If it was not you, there is nothing to do.

--

Jemand, wahrscheinlich du, hat für diese Adresse um ein neues Passwort gebeten. Setze es hier:

${link}

Der Link gilt einmal, eine Stunde lang. Wenn du das nicht warst, ist nichts zu tun.
`,
  };
}

export function confirmationMail(to: string, link: string): Message {
  return {
    to,
    subject: 'Plenum: confirm your address · Adresse bestätigen',
    text: `This address was given for an account. Confirm that it is yours:

${link}

The link is good once, for a week. If it was not you, there is nothing to do.

--

Diese Adresse wurde für ein Konto angegeben. Bestätige, dass sie deine ist:

${link}

Der Link gilt einmal, eine Woche lang. Wenn du das nicht warst, ist nichts zu tun.
`,
  };
}
