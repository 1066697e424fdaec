import { span } from '../span.js';

/** One's own reply that has not reached the server. */
export const unsent = {
  turn: (seconds: number) => `Slow mode: your turn is in ${span(seconds)}. This goes out by itself then.`,
  rules: 'Read and accept the rules (in a new tab)',
  edit: 'Edit this text',
  copy: 'Copy this text',
  discard: 'Discard',
  isDiscarded: (beginning: string) => `You discarded a reply: “${beginning}”`,
  undo: 'Undo: keep this reply',
  copied: 'Your text is copied',
  notCopied: 'Your browser did not copy the text. Mark it and copy it by hand.',
  givenBack: 'Your text is in the box again',
  noBox: 'There is no box to write in here. You can copy the text.',
  discarded: 'The reply is discarded. You can undo this.',
};
