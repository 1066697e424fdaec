/** Refusals of posting without one's name. */
export const anonymity = {
  off: 'In this network posts carry names. Untick the box to post with yours.',
  noKey:
    'Nobody can post without their name just now. Your text is kept. Ask the site administrator, or post with your name.',
  noFiles: 'A file can show who you are. Take it out to post without your name.',
  onlySiteAdmins: 'Only a site administrator can ask who wrote an anonymous post.',
  hasName: 'This post shows who wrote it.',
  secondPerson: 'Somebody else has to decide what you asked.',
  revealDecided: 'This was decided already.',
  notAgreed: 'Only the two people who agreed can see who it is.',
  shownOnce: 'You have seen who it is. It is shown once.',
  notHeld: 'This text does not wait any more. Ask about the post, if it became one.',
  askedAlready: 'Somebody has asked this already. It waits for a second person.',
  noKeyToOpen: 'The key that sealed this is not here. Nobody can find out who it is.',
  sentAlready: 'This text is posted already. It stays as it was sent.',
};
