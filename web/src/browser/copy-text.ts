/**
 * Puts a text into the clipboard. Browsers have `navigator.clipboard` only where a page is a secure
 * context; elsewhere a field is selected and copied, as was done before there was one.
 * @param near an element that is in front now: behind an open dialog nothing can be selected
 * @returns false where the browser does neither: then the text is to be shown, to be copied by hand
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true; // no keyboard on the screen
  field.className = 'visually-hidden';
  const focused = document.activeElement as HTMLElement | null;
  near.after(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
