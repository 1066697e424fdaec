/** What uploading answers. */
export const attachments = {
  signIn: 'Sign in to add files.',
  chooseFile: 'Choose a file.',
  notAdded:
    'The file you chose was not added. Choose it again and use “Add file”, or post your text without it.',
  descriptionLeft:
    'The long description is not in your text yet. Choose its file and use “Add file”, or move the words into your text.',
  empty: 'This file is empty.',
  tooLarge: 'This file is too large. A file can have up to 10 MB.',
  quotaFull:
    'Your files fill the space you have here, 500 MB. Delete some under “Your files”, then try again.',
  wrongType:
    'This kind of file can’t be added. Add a JPEG, PNG, WebP, GIF or AVIF image, a PDF, an Office document or plain text.',
  unreadableImage: 'This image can’t be read, or it has too many pixels. It can have up to 40 million.',
  declareFirst: 'Say that you may publish this file.',
  describeImage: 'Say what the image shows, or mark it as decoration.',
  altTooLong: 'The description can have at most 300 characters.',
  infected: 'The scanner found harmful software in this file. It was not kept.',
  noScanner:
    'Files can’t be checked for harmful software right now, so none are taken. Try again in a moment.',
  notKept: 'The file could not be kept. Try again in a moment.',
  busy: 'Many files are coming in right now. Try again in a moment.',
  describeInText:
    'Say what each image shows: write it between the square brackets, as in ![A rota for May](/a/…).',
  noPlainForm: 'The file did not arrive whole. Try again.',
};
