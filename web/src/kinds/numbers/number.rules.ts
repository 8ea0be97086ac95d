/** A number as it is typed; null where nothing is. */
export function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

/** What is typed in the field that has this path of the API's, where fields are called as settings. */
export function settingAt(path: string, values: object): unknown {
  const [group, name] = path.split('.');
  return group === 'settings' ? (values as Record<string, unknown>)[name!] : undefined;
}
