/** What stops the demo; `message` is one line for who runs it. */
export class DemoError extends Error {
  override readonly name: string = 'DemoError';
}
