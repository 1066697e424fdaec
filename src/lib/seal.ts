import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * What only this site can open: ids under a key that is never in the database. Sealed twice, the same text looks
 * different; a code of the same words is always the same, and tells nothing of them.
 */
export interface Seal {
  /** @param place what it is sealed for: it opens nowhere else */
  close(text: string, place: string): Buffer;
  /** @returns null where it was sealed with another key, for another place, or was changed */
  open(sealed: Buffer, place: string): string | null;
  /** 32 bytes. */
  code(purpose: string, ...words: string[]): Buffer;
}

/** @param key 32 random bytes */
export function sealWith(key: Buffer): Seal {
  const part = (name: string) => Buffer.from(hkdfSync('sha256', key, '', `convene ${name}`, 32));
  const [boxes, codes] = [part('boxes'), part('codes')];
  return {
    close(text, place) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', boxes, nonce).setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const nonce = sealed.subarray(0, NONCE);
      try {
        const cipher = createDecipheriv('aes-256-gcm', boxes, nonce, { authTagLength: TAG })
          .setAAD(Buffer.from(place))
          .setAuthTag(sealed.subarray(-TAG));
        return Buffer.concat([cipher.update(sealed.subarray(NONCE, -TAG)), cipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    code: (purpose, ...words) =>
      createHmac('sha256', codes)
        .update(JSON.stringify([purpose, ...words]))
        .digest(),
  };
}
