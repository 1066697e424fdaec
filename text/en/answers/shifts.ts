/** Splitting and merging threads. */
export const shifts = {
  otherForum: 'Only threads of the same forum can be merged. Move one of them first.',
  sameThread: 'Choose another thread than this one.',
  noPosts: 'Choose at least one post.',
  noThread: 'Enter the address of a thread of this forum.',
};
