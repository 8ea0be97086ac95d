/** What a form of the plain page was sent with. */
export type Form = URLSearchParams;

/** Fields in which a poll may ask for something at its door. */
export const doorFields = ['passcode', 'voterCode', 'name'] as const;
export type DoorField = (typeof doorFields)[number];
export type DoorAnswers = Partial<Record<DoorField, string>>;

/** What was answered at the door; a field that was left empty was not answered. */
export function doorAnswersIn(form: Form): DoorAnswers {
  const given = doorFields.map((field) => [field, form.get(field)?.trim()]);
  return Object.fromEntries(given.filter(([, answer]) => answer)) as DoorAnswers;
}
