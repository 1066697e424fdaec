import WebSocket from 'ws';

/** An acknowledgement as Convene and bare give it. */
interface Ack<T> {
  ok: boolean;
  data: T;
  error?: { code: string; message: string };
}

/** What a command was refused with. */
export class Refused extends Error {
  constructor(
    event: string,
    readonly code: string,
    message: string,
  ) {
    super(`${event} was refused: ${code} ${message}`);
  }
}

const OPEN = 0x30;
const PING = 0x32;
const MESSAGE = 0x34;
const CONNECTED = 0x30;
const EVENT = 0x32;
const ACK = 0x33;

/** One Socket.IO connection over a plain WebSocket: only what a load needs, so that thousands fit in one process. */
export class Connection {
  /** Given every event frame as it came. */
  onEvent: (frame: Buffer) => void = () => {};
  private calls = 0;
  private readonly waiting = new Map<
    number,
    { resolve(ack: Ack<unknown>): void; reject(error: Error): void }
  >();

  private constructor(private readonly ws: WebSocket) {}

  /** @param url `http://host:port` @throws Error when it is refused or closed before it stands */
  static open(url: string, headers: Record<string, string>): Promise<Connection> {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const ws = new WebSocket(address, { headers, perMessageDeflate: false, skipUTF8Validation: true });
    const connection = new Connection(ws);
    return new Promise((resolve, reject) => {
      ws.on('message', (data: Buffer) => connection.take(data, () => resolve(connection), reject));
      ws.once('error', reject);
      ws.once('close', (code) => {
        const error = new Error(`The connection was closed (${code}).`);
        reject(error);
        for (const call of connection.waiting.values()) call.reject(error);
      });
    });
  }

  /** Sends a command. @returns what was answered @throws Refused */
  async call<T>(event: string, input: unknown): Promise<T> {
    const id = ++this.calls;
    const answered = new Promise<Ack<unknown>>((resolve, reject) =>
      this.waiting.set(id, { resolve, reject }),
    );
    this.ws.send(`42${id}${JSON.stringify([event, input])}`);
    const ack = (await answered) as Ack<T>;
    if (!ack.ok) throw new Refused(event, ack.error?.code ?? '', ack.error?.message ?? '');
    return ack.data;
  }

  close(): Promise<void> {
    if (this.ws.readyState === WebSocket.CLOSED) return Promise.resolve();
    return new Promise((resolve) => {
      this.ws.once('close', () => resolve());
      this.ws.terminate();
    });
  }

  private take(data: Buffer, connected: () => void, refused: (error: Error) => void): void {
    if (data[0] === OPEN) this.ws.send('40');
    else if (data[0] === PING) this.ws.send('3');
    else if (data[0] !== MESSAGE) return;
    else if (data[1] === EVENT) this.onEvent(data);
    else if (data[1] === ACK) this.acknowledge(data.toString());
    else if (data[1] === CONNECTED) connected();
    else refused(new Error(`The server refused: ${data.toString()}`));
  }

  private acknowledge(text: string): void {
    const start = text.indexOf('[');
    const id = Number(text.slice(2, start));
    this.waiting.get(id)?.resolve((JSON.parse(text.slice(start)) as [Ack<unknown>])[0]);
    this.waiting.delete(id);
  }
}
