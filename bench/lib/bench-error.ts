/** Something that who runs the bench can put right; told in one line. */
export class BenchError extends Error {}
