import { counting } from '../../count.js';

const count = counting('en-GB');

/** The site administrator's view of the site's mail. */
export const mailbox = {
  title: 'Mail of this site',
  bySmtp: 'Mail goes out by the SMTP server in the settings.',
  byFiles: 'No SMTP server is set, so mail is not sent. It is kept here, and you can pass it on yourself.',
  howLong: 'The newest 500 mails of the last 30 days are kept.',
  careful: 'Links in these mails open accounts. Give each one only to the person it is for.',
  waiting: (n: number) => count(n, { one: '# mail waits to be sent.', other: '# mails wait to be sent.' }),
  failed: (n: number) =>
    count(n, { one: '# mail could not be sent in 30 days.', other: '# mails could not be sent in 30 days.' }),
  empty: 'There is no mail yet',
  emptyText: 'Register an account or ask for a new password, and the mail appears here.',
  caption: 'Mails, the newest first',
  to: 'To',
  subject: 'Subject',
  at: 'Written',
  older: 'Older mails',
  back: 'All mails of this site',
  download: 'Download this mail as a file',
  text: 'Text of the mail',
  delete: 'Delete this mail',
};
