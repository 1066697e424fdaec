/** Adding a file to a text, while the page stays. */
export const files = {
  add: 'Add a file',
  cancel: 'Cancel',
  choose: 'Choose a file.',
  tooLarge: 'This file is too large. A file can have up to 10 MB.',
  declare: 'Say that you may publish this file.',
  describe: 'Say what the image shows, or mark it as decoration.',
  /** `percent` is a number with its sign, as the language writes it. */
  sending: (percent: string) => `Uploading the file: ${percent} done`,
  checking: 'The file has arrived and is being checked.',
  progress: 'Upload of the file',
  stopped: 'The upload was stopped. The file was not added.',
  added: 'File added to your text.',
  notAdded:
    'The file or its description is not in your text yet. Use “Add file”, or “Cancel” to post without it.',
  waiting: (names: string) => `Next: ${names}`,
  signedOut: 'You are signed out, so the file was not added. Your text is safe in this tab.',
};
