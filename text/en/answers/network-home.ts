/** Refusals about a network's home. */
export const networkHome = {
  tooMany: (max: number) => `The page of a network can have at most ${max} texts of its own.`,
};
