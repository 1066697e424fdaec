import { lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Gives a folder and all that is in it to a user. Links are changed themselves, never followed. */
export function chownTree(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) chownTree(path, uid, gid);
    else lchownSync(path, uid, gid);
  }
  // Last, so that a run cut short is seen as unfinished and done again.
  lchownSync(folder, uid, gid);
}
