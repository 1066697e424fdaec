import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

export interface File {
  /** What it is called when it is saved: letters, digits, hyphens and a dot. */
  name: string;
  type: string;
  chunks: AsyncIterable<string> | string[];
}

/** Sends a file to be saved, as fast as the reader takes it and no faster. A reader who goes away ends the reading. */
export async function sendFile(res: Response, { name, type, chunks }: File): Promise<void> {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Cache-Control', 'no-store');
  try {
    await pipeline(Readable.from(chunks), res);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
