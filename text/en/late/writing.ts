/** Without the plural rules that islands have: sharing them would cost every page one more file. */
const count = (n: number, one: string, other: string): string =>
  (n === 1 ? one : other).replace('#', n.toLocaleString('en-GB'));

/** The tools of a box that people write in. */
export const writing = {
  tools: 'Text tools',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  quote: 'Quote',
  list: 'List',
  numbers: 'Numbered list',
  code: 'Code',
  heading: 'Heading',
  linkWords: 'link text',
  threadLink: 'this thread',
  previewHeading: 'Preview',
  previewEmpty: 'There is no text to show yet.',
  previewShown: 'The preview is below the text box.',
  noAnswer: 'No answer came. Check your connection and try again.',
  saved: (time: string) => `Draft saved ${time}`,
  notSaved: 'Not saved yet. Your text is safe in this tab.',
  signedOut: 'You are signed out. Your text is safe in this tab.',
  signIn: 'Sign in',
  gone: 'This draft was sent or deleted on another device.',
  draftGone: 'This draft was sent or thrown away.',
  close: 'Close',
  /** After it, for those who hear it alone. */
  closeWhat: ' the reply box',
  conflict: 'This draft was changed on another device.',
  other: 'The text on the other device',
  keepMine: 'Keep my text here',
  takeOther: 'Use the other text',
  joinBoth: 'Keep both texts',
  left: (n: number) => count(n, '# character left', '# characters left'),
  over: (n: number) => count(n, '# character too many', '# characters too many'),
  came: (n: number) => count(n, '# reply came while you wrote', '# replies came while you wrote'),
  people: 'People',
  threads: 'Threads',
  found: (n: number) => count(n, '# suggestion. Use the arrow keys.', '# suggestions. Use the arrow keys.'),
};
