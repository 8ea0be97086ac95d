/** A piece of HTML that is safe to send: whatever was put into it is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What can be put into a piece: texts are escaped, pieces are as they are, nothing is nothing. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

/**
 * HTML of a template: ``html`<p>${prompt}</p>` ``. There is no way around the escaping, so a text of
 * a user can be put wherever text may stand, or into an attribute with quotes.
 */
export function html(fixed: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(fixed.reduce((written, next, at) => written + toHtml(parts[at - 1]) + next));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function toHtml(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(toHtml).join('');
  if (part === null || part === undefined || part === false) return '';
  return `${part as string | number}`.replace(/[&<>"']/g, (character) => entities[character]!);
}
