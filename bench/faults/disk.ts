import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Postgres' files and a storm's writes fit in with room to spare; small enough to be filled within a second. */
const MEGABYTES = 600;

/** A disk of its own that can be filled up. Where this user may mount none, it is a folder like any other, and `isOwn` false. */
export class Disk {
  readonly isOwn: boolean;
  private readonly ballast: string;

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.isOwn = tries('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'convene-faults', folder]);
    this.ballast = join(folder, 'ballast');
  }

  /** Writes until nothing more can be written. @returns whether the system said that the disk is full */
  fill(): boolean {
    const file = openSync(this.ballast, 'w');
    try {
      for (const size of [1_048_576, 4_096]) {
        const block = Buffer.alloc(size);
        for (let written = 0; written < MEGABYTES * 1_048_576; written += size)
          if (!writes(file, block)) break;
      }
      return !writes(file, Buffer.alloc(4_096));
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  end(): void {
    if (this.isOwn) tries('umount', ['-l', this.folder]);
  }
}

function writes(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

function tries(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
