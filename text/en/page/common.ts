/** Words that many pages share. */
export const common = {
  home: 'Home',
};
