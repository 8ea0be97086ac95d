/**
 * Bounds of what somebody types who joins. In a file of its own, as phones need none of the others.
 */
export const doorLimits = {
  nameMax: 80,
  passcodeMax: 64,
} as const;
