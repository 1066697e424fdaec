/** Refusals about networks without an admin. */
export const keeping = {
  hasAdmin: 'This network has an admin.',
};
