import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { MailDto } from '../../contract/mailbox.js';

/** A mail in the folder. @returns null where there is none (any more) */
export async function readKeptMail(folder: string, id: string): Promise<MailDto | null> {
  const raw = await readFile(fileOf(folder, id), 'utf8').catch(gone);
  if (raw === null) return null;
  const { to = [], subject = '', text = '', date } = await PostalMime.parse(raw);
  const at = new Date(date ?? 0).toISOString();
  return { id, at, to: to.map(({ address }) => address ?? '').join(', '), subject, text, raw };
}

/** @returns whether there was one */
export async function deleteKeptMail(folder: string, id: string): Promise<boolean> {
  return (await unlink(fileOf(folder, id)).catch(gone)) !== null;
}

/** Ids are checked by the contract: there is no way out of the folder in one. */
function fileOf(folder: string, id: string): string {
  return join(folder, `${id}.eml`);
}

function gone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
