import { createServer } from 'node:http';
import { Server } from 'socket.io';
import type { ThreadMessage } from '../../contract/feed.js';
import { freePort } from './free-port.js';
import { loopEnd, loopStart } from './loop.js';
import { cpu, memory, serve } from './serve.js';

/**
 * Socket.IO alone, to compare with: whoever asks is in the room, every post goes to the room at once. Nothing is
 * authorised, stored or ordered. It speaks Convene's two events, and sends as many bytes as Convene does.
 */
const http = createServer();
const io = new Server(http, {
  serveClient: false,
  transports: ['websocket'],
  perMessageDeflate: false,
  httpCompression: false,
});
let template: ThreadMessage | null = null;
let number = 0;

io.on('connection', (socket) => {
  socket.on('thread:sync', (_input: unknown, ack: (answer: unknown) => void) => {
    void socket.join('thread');
    ack({
      ok: true,
      data: { kind: 'changes', message: { seq: number, change: { thread: { lastNumber: number } } } },
    });
  });
  socket.on('thread:reply', (_input: unknown, ack: (answer: unknown) => void) => {
    const prev = number;
    number++;
    if (template) io.to('thread').emit('thread:changes', [numbered(template, prev)]);
    ack({ ok: true, data: { post: { number } } });
  });
});

function numbered(message: ThreadMessage, prev: number): ThreadMessage {
  const [post] = message.change.posts;
  const posts = post ? [{ ...post, number: prev + 1 }] : [];
  return { ...message, prev, seq: prev + 1, change: { ...message.change, posts } };
}

const calls = {
  async start(): Promise<{ url: string }> {
    const port = await freePort();
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${port}` };
  },
  /** The message that every post is sent as from now on: one of Convene's own. */
  template: ({ message }: { message: ThreadMessage }): void => {
    template = message;
  },
  cpu,
  memory,
  loopStart,
  loopEnd,
};

export type BareCalls = typeof calls;

serve(calls);
