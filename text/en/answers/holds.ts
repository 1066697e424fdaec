import { count } from '../count.js';

/** Texts that wait for moderators, and why something was not taken. */
export const holds = {
  held: (position: number) =>
    position === 1
      ? 'Your text is kept, and a moderator looks at it before it is shown. It is next.'
      : `Your text is kept, and a moderator looks at it before it is shown. It is number ${position} of those that wait.`,
  heldBefore: {
    approved: 'A moderator has let this text through.',
    refused: 'A moderator has refused this text. You find it with the reason among your waiting texts.',
    withdrawn: 'You have taken this text back.',
  },
  refusedTitle: {
    reply: 'Your reply was refused',
    thread: 'Your new thread was refused',
    edit: 'Your change of a post was refused',
  },
  tooMany: (n: number) =>
    `${count(n, { one: '# text', other: '# texts' })} of yours wait in this network already. Wait for a moderator, or take one back.`,
  choose: 'Choose at least one text.',
  between: (least: number, most: number) => `Enter a whole number from ${least} to ${most}.`,
  notWaiting: 'This text does not wait any more.',
  decidedBy: (name: string) => `${name} has decided about this text already.`,
  changed: 'The author has changed this text since you read it. Read it again.',
  authorMayNot: 'The author may not write there any more. You can refuse the text.',
  editedMeanwhile: 'The post was changed after this edit was written. You can only refuse it.',
  ownText: 'This is your own text. Another moderator decides about it.',
  tooLate: 'A refusal can be taken back for 10 minutes, by whoever refused.',
  titleWaits:
    'Moderators look at what you write here before it is shown. Ask one of them to change the title.',
  anonymousWaits:
    'Moderators have decided to look at what you write before it is shown. Without your name they would know it as yours. So it can only be sent with your name.',
  needsTitle: 'Enter a title.',
};
