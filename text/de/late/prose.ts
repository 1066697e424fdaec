/** What a page says about somebody's text, inside it. */
export const prose = {
  /** After a link, for those who listen. */
  external: '(externer Link)',
  /** Of an image from elsewhere, which is a link here. */
  image: 'Bild',
  imageGone: 'Gelöschtes Bild',
  fileGone: 'Gelöschte Datei',
  /** In place of what was quoted of a post that is not there any more. */
  quoteGone: 'Der zitierte Beitrag ist nicht mehr da.',
  table: 'Tabelle',
};
