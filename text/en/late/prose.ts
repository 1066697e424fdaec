/** What a page says about somebody's text, inside it. */
export const prose = {
  /** After a link, for those who listen. */
  external: '(external link)',
  /** Of an image from elsewhere, which is a link here. */
  image: 'Image',
  /** In place of what its owner deleted. */
  imageGone: 'Deleted image',
  fileGone: 'Deleted file',
  table: 'Table',
};
