/** Refusals of the register of networks. */
export const register = {
  tooLong: (max: number) => `Use ${max} characters or fewer.`,
  manyTags: (max: number) => `Use at most ${max} tags.`,
};
