import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './is-missing.js';

/** Passwords of the data folder's own database: nobody types them, so they are random. */
export interface Secrets {
  superuser: string;
  app: string;
}

/** Reads the passwords from a file that only its owner can read; makes them at the first start. */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'postgres-passwords.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const secrets = { superuser: randomPassword(), app: randomPassword() };
  // By rename: a start that is cut short leaves no half a file.
  writeFileSync(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
