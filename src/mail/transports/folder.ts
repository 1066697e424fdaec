import { chmod, mkdir, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type From, toEnvelope } from './envelope.js';
import type { Transport } from './transport.js';

/** What is kept when no SMTP server is set. docs/mail.md says the same in words. */
export const folderLimits = { files: 500, ageMs: 30 * 24 * 3_600_000 };

/** Mail as `.eml` files in a folder that only its owner can enter. What is too old, or too many, goes. */
export function folderTransport(folder: string, from: From): Transport {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      const { message: eml } = await mailer.sendMail(toEnvelope(message, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const name = join(folder, `${message.id}.eml`);
      await writeFile(`${name}.part`, eml as Buffer, { mode: 0o600 });
      await rename(`${name}.part`, name);
      await trimFolder(folder, Date.now());
    },
    close: () => mailer.close(),
  };
}

/** @returns the ids of the mails in the folder, the newest first */
export async function idsInFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(nothingThere);
  // Ids begin with their time.
  return names
    .flatMap((name) => /^([0-9a-f-]{36})\.eml$/.exec(name)?.[1] ?? [])
    .sort()
    .reverse();
}

async function trimFolder(folder: string, now: number): Promise<void> {
  const ids = await idsInFolder(folder);
  for (const [place, id] of ids.entries()) {
    const name = join(folder, `${id}.eml`);
    const isOld = place >= folderLimits.files || now - (await ageOf(name)) > folderLimits.ageMs;
    if (isOld) await unlink(name).catch(nothingThere);
  }
}

async function ageOf(name: string): Promise<number> {
  return (await stat(name).catch(() => null))?.mtimeMs ?? Date.now();
}

function nothingThere(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
