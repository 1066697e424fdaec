/** What the reply box says while one writes. */
export const composer = {
  locked: 'This thread was locked while you were here, so nobody can reply. Your text stays in the box.',
  unlocked: 'This thread is open again. You can reply.',
  restored: 'This is the text you had begun here.',
  empty: 'Write your reply first.',
  posted: 'Your reply is posted',
  notSent: (why: string) => `Your reply was not sent. ${why}`,
  textStays: 'Your text stays in the box.',
};
