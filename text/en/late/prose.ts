/** What a page says about somebody's text, inside it. */
export const prose = {
  /** After a link, for those who listen. */
  external: '(external link)',
  /** Of an image from elsewhere, which is a link here. */
  image: 'Image',
  table: 'Table',
};
