import type { Readable } from 'node:stream';

/** Where bytes are kept under a name of ours. Names are made by us: letters, digits, hyphens, dots. */
export interface FileStore {
  /** Keeps the file's bytes, replacing what was there. @throws Error when they could not be kept whole */
  put(name: string, path: string): Promise<void>;
  /** @returns null when there is no such thing */
  open(name: string): Promise<Readable | null>;
  /** Removes what is there, if anything. */
  remove(name: string): Promise<void>;
}

/** Looks at a file's bytes for malware. @throws Error when it could not look */
export type Scanner = (path: string) => Promise<'clean' | 'infected'>;

/** What rooms need to keep files. */
export interface Files {
  store: FileStore;
  /** Null: nobody looks. */
  scan: Scanner | null;
  /** Folder for files that are on their way: of this process alone. */
  scratch: string;
}
