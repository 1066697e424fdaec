/** The boxes that people write in, and the page of drafts. */
export const writing = {
  preview: 'Preview text',
  saveDraft: 'Save as draft',
  previewHeading: 'Preview',
  previewNote: 'Nobody else sees this yet.',
  previewEmpty: 'There is no text to show yet.',
  patients: 'Write nothing that could show who a patient is.',
  draftFrom: (time: string) => `This is your draft, saved ${time}.`,
  /** For those without script. */
  signedInUntil: (time: string) =>
    `You stay signed in until at least ${time}. If you send later, you may have to sign in again. Your text is kept.`,
  draftElsewhere: 'You have a draft for this place.',
  kept: {
    signIn: 'You are signed out. Sign in and your text comes back as a draft, ready to send.',
    text: 'Your text',
    closed: 'You are signed in, but you can’t write in that place.',
    title: 'Your text was not sent',
    inDrafts: 'It is kept in your drafts.',
    notInDrafts: 'Copy it now: it can’t be kept as a draft here.',
    copy: 'Your text, to copy',
    toDrafts: 'Go to your drafts',
  },
  otherDraft: 'The text that another device saved',
  drafts: {
    menu: 'Your drafts',
    title: 'Your drafts',
    lead: 'Texts you have begun and not sent. Only you can see them.',
    limits: (days: number, most: number) =>
      `A draft that you leave alone is deleted after ${days} days. You can have ${most} drafts.`,
    saving: (seconds: number) =>
      `With scripts on, a text is saved here at each pause, and every ${seconds} seconds while you write on. Without a connection it waits in the open tab only. If the browser is ended by force then, that text is lost.`,
    none: 'No drafts',
    noneWhy: 'When you begin a text and leave it, you find it here.',
    list: 'Drafts',
    reply: (title: string) => `Reply in “${title}”`,
    edit: (title: string) => `Change to your post in “${title}”`,
    thread: (title: string) => `New thread in “${title}”`,
    lost: {
      reply: 'Reply in a thread you can’t open now',
      edit: 'Change to a post you can’t open now',
      thread: 'New thread in a forum you can’t open now',
    },
    saved: (time: string) => `Saved ${time}`,
    goOn: (what: string) => `Go on writing: ${what}`,
    discard: (what: string) => `Delete draft: ${what}`,
    show: 'Show the whole text',
    untitled: 'No title yet',
  },
};
