/** Posting without one's name: the switch beside a message, and the network's choice. */
export const anonymity = {
  choose: 'Post without my name',
  whoSees:
    'Readers see “Anonymous member” and a number. You have one number in this thread, and another in every other thread.',
  adminCan:
    'The site administrator can find out who you are. That needs a reason and the yes of a second administrator. You are told, unless a law forbids it.',
  notice: 'We do what we can to protect you, but we cannot promise it. Your words can show who you are.',
  more: 'The time is shown without seconds, and files cannot go with it.',
  waits: 'A moderator reads it before it is shown. Moderators see the number, not who you are.',
  title: 'Posting without a name',
  lead: 'Members can be allowed to post as “Anonymous member”. Moderators see no name either. Rules and sanctions hold for these posts as for all others.',
  hush: 'While it is allowed, nobody’s name is shown as typing or as present in a thread.',
  legend: 'May members post without their name?',
  modes: { off: 'No', on: 'Yes', held: 'Yes, after a moderator has read it' },
  modeHints: {
    off: 'Posts that were written without a name stay as they are.',
    on: 'Each writer decides for each post.',
    held: 'The same, and each of these posts waits for a moderator, who does not learn who wrote it. Posts by name do not wait for it.',
  },
  save: 'Save who may post without a name',
};
