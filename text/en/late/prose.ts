/** What a page says about somebody's text, inside it. */
export const prose = {
  /** After a link, for those who listen. */
  external: '(external link)',
  /** Of an image from elsewhere, which is a link here. */
  image: 'Image',
  /** In place of what its owner deleted. */
  imageGone: 'Deleted image',
  fileGone: 'Deleted file',
  /** In place of what was quoted of a post that is not there any more. */
  quoteGone: 'The quoted post is not there any more.',
  table: 'Table',
};
