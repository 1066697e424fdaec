/** Refusals of the register of networks. */
export const register = {
  tooLong: (max: number) => `Use ${max} characters or fewer.`,
  declareFirst: 'Declare that this is true.',
  otherText: 'The text to declare has changed. Read it as it is now.',
  kindNotListed:
    'Companies and charities can’t have a network in the list. They can run one here all the same.',
  profileMissing: 'Say this in the network’s profile first.',
  removedBefore: 'This network was taken out of the list. Write to the people who run this site.',
  declaredBefore: 'This network is declared already.',
  onlySiteAdmins: 'Only people who run this site can do this.',
  reasonMissing: 'Enter a reason. The network’s admins read it.',
  notWaiting: 'This network does not wait for a decision any more.',
  removedAlready: 'This network is not in the list any more.',
  notRemoved: 'This network was not taken out of the list.',
  closedAlready: 'This network was closed down already.',
  notClosed: 'This network was not closed down.',
  closedDown: 'This network was closed down by the people who run this site.',
  codeMissing: 'Choose a reason.',
  hasForums: 'This network has forums here. Tick the box to say that you know that they close.',
  badUrl: 'Enter a whole address, such as https://example.org/network.',
  manyTags: (max: number) => `Use at most ${max} tags.`,
};
