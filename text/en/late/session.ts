/** When the session is about to end, has ended, or the site's own files are newer than the page. */
export const session = {
  /** What the bars at the foot of the window are, to those who go by landmarks. */
  bars: 'About this page',
  endsSoon: (time: string) => `You will be signed out at ${time}. What you write stays.`,
  /** It has lasted as long as a session may. */
  endsForGood: (time: string) =>
    `You will be signed out at ${time}. After two weeks everybody signs in again.`,
  stay: 'Stay signed in',
  stays: (time: string) => `You stay signed in until ${time}`,
  over: 'You are signed out. Sign in again to go on. What you wrote stays on this page.',
  back: 'You are signed in again. You can go on.',
  newVersion: 'There is a new version of this site. Reload when it suits you. What you write stays.',
  reload: 'Reload this page',
};
