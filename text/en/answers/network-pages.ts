/** Refusals about a network's own pages. */
export const networkPages = {
  taken: 'This network has a page with this short name already.',
  tooManyReaders: (max: number) =>
    `A page can be for at most ${max} people by name. Make it a page for members, or open a room.`,
  tooMany: (max: number) => `A network can have at most ${max} pages.`,
};
