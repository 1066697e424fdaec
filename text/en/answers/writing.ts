/** Refusals of drafts, previews and completion. */
export const writing = {
  signInToWrite: 'Sign in to write here. You come back to this place.',
  draftTooLong: (max: number) => `A draft can have at most ${max.toLocaleString('en-GB')} characters.`,
  previewTooLong: (max: number) =>
    `Your message can have at most ${max.toLocaleString('en-GB')} characters. Shorten it to see the preview.`,
  completionLength: 'Type between 1 and 60 characters.',
  newerDraft: 'This draft was changed on another device. Both texts are kept: choose one.',
  tooManyDrafts: (max: number) => `You have ${max} drafts. Delete one to save another.`,
  staleForm: 'You signed in again since this page was made. Your text is here. Check it and send it again.',
};
