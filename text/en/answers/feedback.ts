/** Problems with feedback. */
export const feedback = {
  found: 'Choose yes, partly or no.',
};
