import type { Response } from 'express';
import { z } from 'zod';
import type { MailDto } from '../../../contract/mailbox.js';
import { sendFile } from '../send-file.js';

/** A mail as it would have been sent: for a mail program, never shown as a page of this site. */
export const mailFile = z.string().meta({ description: 'The mail as an .eml file.' });

export async function sendMailFile(result: unknown, res: Response): Promise<void> {
  const { id, raw } = result as MailDto;
  await sendFile(res, { name: `${id}.eml`, type: 'message/rfc822', chunks: [raw] });
}
