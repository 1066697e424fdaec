import { join } from 'node:path';
import type { Sender } from './templates/letter.js';
import { folderTransport } from './transports/folder.js';
import { smtpTransport } from './transports/smtp.js';
import type { Transport } from './transports/transport.js';

interface MailSettings extends Sender {
  /** Null: mail becomes files in the data folder. */
  smtpUrl: string | null;
  /** The address it comes from. */
  mailFrom: string;
  dataDir: string;
}

/** Where mail is put when no SMTP server is set; null when there is one. */
export function mailFolder({ smtpUrl, dataDir }: Pick<MailSettings, 'smtpUrl' | 'dataDir'>): string | null {
  return smtpUrl ? null : join(dataDir, 'mail');
}

/** The way out that the settings name. */
export function openTransport(settings: MailSettings): Transport {
  const from = { name: settings.siteName, address: settings.mailFrom };
  const folder = mailFolder(settings);
  return folder === null ? smtpTransport(settings.smtpUrl!, from) : folderTransport(folder, from);
}
