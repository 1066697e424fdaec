/** Refusals about a network's own pages. */
export const networkPages = {
  taken: 'This network has a page with this short name already.',
  tooMany: (max: number) => `A network can have at most ${max} pages.`,
};
