/** Numbered pages of a list. */
export const pages = {
  previous: 'Previous',
  next: 'Next',
  /** Hidden after “Previous” and “Next”, and before a number. */
  page: 'page',
  number: 'Page ',
  /** The title of a page that is not the first. */
  title: (title: string, page: number) => `${title}, page ${page}`,
};
