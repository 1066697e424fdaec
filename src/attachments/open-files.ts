import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '../lib/file-store.js';
import { clamdScanner } from './inspect/scan-with-clamd.js';
import { diskStore } from './store/disk-store.js';
import { type S3Place, s3Store } from './store/s3-store.js';

export interface FileSettings {
  dataDir: string;
  s3: S3Place | null;
  clamd: string | null;
}

export interface OpenFiles extends Files {
  close(): void;
}

/** What uploads need, by the settings: a bucket or a folder, and whoever scans. `close` removes what is on its way. */
export async function openFiles({ dataDir, s3, clamd }: FileSettings): Promise<OpenFiles> {
  const scratch = mkdtempSync(join(tmpdir(), 'convene-files-'));
  return {
    store: s3 ? await s3Store(s3) : diskStore(join(dataDir, 'attachments')),
    scan: clamd === null ? null : clamdScanner(placeOf(clamd)),
    scratch,
    close: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function placeOf(clamd: string) {
  if (clamd.startsWith('/')) return { path: clamd };
  const [host = '', port] = clamd.split(':');
  return { host, port: Number(port) };
}
