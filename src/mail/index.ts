export { deliverMail, type PostOffice } from './deliver-mail.js';
export { forgetMail } from './forget-mail.js';
export { mailFolder, openTransport } from './open-post-office.js';
export { type NewMail, queueMail, queueMails } from './queue-mail.js';
export type { MailData, TemplateName } from './templates/index.js';
export { deleteMail } from './use-cases/delete-mail.js';
export { listMailbox } from './use-cases/list-mailbox.js';
export { readMail } from './use-cases/read-mail.js';
