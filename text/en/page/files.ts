import { counting } from '../../count.js';

const count = counting('en-GB');

/** The page of one's own files. */
export const files = {
  menu: 'Your files',
  title: 'Your files',
  lead: 'Add an image or a document, then put it into what you write.',
  seen: 'Only you can open a file until a post of yours shows it. Then everyone who can read that post can.',
  used: (used: string, most: string) => `You use ${used} of ${most}.`,
  megabytes: (mb: string) => `${mb} MB`,
  add: 'Add a file',
  choose: 'File',
  kinds: 'JPEG, PNG, WebP, GIF or AVIF images, PDF, Office documents, or plain text. Up to 10 MB.',
  clean: 'Images are stored without the place, time and camera that came in them.',
  alt: 'What the image shows',
  altHint: (max: number) =>
    `For people who can’t see it, in ${max} characters at most. Is it complex, like a chart? Say here what it is, and describe it in the text of your post. Leave this empty for documents.`,
  long: 'Long description (optional)',
  longHint:
    'For a chart or a diagram. It goes below the image, as part of your text, where everyone can read it.',
  mayPublish: 'I may publish this file: it is mine, or I have permission from its owner',
  declared: (when: string) => `On ${when} you said that you may publish it.`,
  decorative: 'The image is decoration and says nothing',
  send: 'Add file',
  added: 'File added',
  inText: 'File added. Its line is at the end of your text.',
  copy: 'Copy this line into your text:',
  list: 'Files',
  none: 'No files yet',
  noneWhy: 'Files you add appear here.',
  line: 'Line to put into your text',
  facts: (what: string, size: string, when: string) => `${what}, ${size}, added ${when}`,
  image: (width: number, height: number) => `Image of ${width} × ${height} pixels`,
  document: 'Document',
  decoration: 'Decoration',
  open: (name: string) => `Open ${name}`,
  remove: (name: string) => `Delete ${name}`,
  removeNote: 'Posts that show a file say that it was deleted, in its place.',
  older: (n: number) => count(n, { one: 'Next file', other: 'Next # files' }),
};
