/** Running a network. */
export const desk = {
  nobodyHere: 'Nobody of that name has or had anything to do with this network.',
};
