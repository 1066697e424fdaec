/** Whoever writes: who will read it, how to write it, and why not here. */
export const posting = {
  publicAudience: 'Anyone can read this.',
  membersAudience: (network: string) => `Only members of ${network} can read this.`,
  standingLine:
    'Posts are the views of the people who wrote them. Nobody has checked that what they say is right.',
  language: 'Language of this text',
  threadLanguage: 'Language of this thread',
  titleLanguage: 'Language of the title',
  languageHint: 'Screen readers and translators go by it.',
  otherLanguage: 'Another language',
  asForum: 'As the forum',
  asThread: 'As the thread',
  reminder: {
    first: 'Before your first post',
    later: 'What to mind when you post',
    points: [
      'Write as you would to a colleague in the same room. People can differ and stay kind.',
      'Leave out everything that could show who a patient is: names, dates, places, rare details.',
      'You answer for what you write. Say what you know, and what you only think.',
      'Others can quote and copy it before you change or delete it.',
    ],
  },
  help: {
    summary: 'How to add lists, quotes and links',
    /** Stands for any words in the examples. */
    words: 'words',
    code: 'code',
    strong: 'Strong words',
    italic: 'Words in italics',
    quote: 'A quote',
    list: 'A list. Start each line with a hyphen.',
    aboutCode: 'Code. Three of these marks on a line of their own begin and end a longer piece.',
    link: 'A link. It shows where it leads.',
    passage:
      'On a line of its own: French from here to the next line with “:::”. Use the code of any language.',
    paragraph: 'An empty line starts a new paragraph.',
  },
  lockedTitle: 'This thread is locked.',
  locked: 'Everyone who could read it still can, but nobody can reply.',
  registerTo: { reply: 'Register to reply here.', start: 'Register to start a thread.' },
  register: 'It takes a minute, and you come straight back to this place.',
  membersOnly: {
    reply: (network: string) => `Only members of ${network} can reply here.`,
    start: (network: string) => `Only members of ${network} can start a thread.`,
  },
  joiningIsOpen: 'Its page says how to join.',
  notNow: { reply: 'You can’t reply here at the moment.', start: 'You can’t start a thread at the moment.' },
};
