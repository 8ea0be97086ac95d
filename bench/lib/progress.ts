/** Tells what is being done, so that nobody takes a long measurement for a dead one. */
export function progress(figure: string, what: string): void {
  process.stdout.write(`  ${figure.padEnd(10)} ${what}\n`);
}
