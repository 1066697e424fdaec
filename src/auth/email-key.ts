import { createHash } from 'node:crypto';

/** An e-mail address in the form that is compared: providers that tell letter case apart are gone. */
export function emailKey(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

/** Names an imported author without keeping the address: SHA-256 of its compared form, hex. */
export function importKey(address: string): string {
  return createHash('sha256').update(emailKey(address)).digest('hex');
}
