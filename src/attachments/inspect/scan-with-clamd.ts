import { createReadStream } from 'node:fs';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Scanner } from '../../lib/file-store.js';

const PATIENCE_MS = 30_000;
const CHUNK = 64 * 1024;
const ANSWER_LIMIT = 1_000;

/**
 * A scanner that asks a clamd by its INSTREAM command (man 8 clamd): the bytes go over the connection in chunks
 * with their length before them, and a zero ends them.
 * @param where host and port, or the path of a socket
 */
export function clamdScanner(where: NetConnectOpts): Scanner {
  return async (path) => {
    const socket = connect({ ...where, timeout: PATIENCE_MS } as NetConnectOpts);
    try {
      const answer = readAnswer(socket);
      // Waited for below; a clamd that refuses early must not end the process meanwhile.
      answer.catch(() => undefined);
      await Promise.race([send(socket, path), answer]);
      return verdict(await answer);
    } finally {
      socket.destroy();
    }
  };
}

async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  await pipeline(createReadStream(path, { highWaterMark: CHUNK }), framed, socket, { end: false });
  socket.write(Buffer.alloc(4));
}

async function* framed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      if (text.includes('\0') || text.length > ANSWER_LIMIT) resolve(text.replace(/\0.*$/s, ''));
    });
    socket.once('end', () => (text ? resolve(text) : reject(new Error('The scanner gave no answer.'))));
    socket.once('timeout', () => reject(new Error('The scanner took too long.')));
    socket.once('error', reject);
  });
}

function verdict(answer: string): 'clean' | 'infected' {
  if (/^stream: OK$/.test(answer.trim())) return 'clean';
  if (/^stream: .+ FOUND$/.test(answer.trim())) return 'infected';
  throw new Error('The scanner could not look at the file.');
}
