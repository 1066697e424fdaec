import type { Message } from '../compose/compose.js';

/** A way out for mail. */
export interface Transport {
  /** Ends when the mail is out of our hands. @throws MailRefused for good, anything else for now */
  send(message: Message): Promise<void>;
  close(): Promise<void> | void;
}

/** This mail will never be taken: trying again is no use. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}
