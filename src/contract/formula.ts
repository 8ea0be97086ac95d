/**
 * How KaTeX is to take what somebody has written: nothing that loads, links or gives classes; no macro
 * that grows without end; sizes of a length, as in `\rule`, that stay on the page (em).
 * @see https://katex.org/docs/options
 */
export const formulaOptions = {
  trust: false,
  maxExpand: 100,
  maxSize: 10,
  // Of what is not LaTeX and yet is clear, such as an umlaut: shown.
  strict: 'ignore',
  throwOnError: true,
  // Of a command that is not allowed, and shown as it was written: that of the text, in any theme.
  errorColor: 'currentcolor',
} as const;
