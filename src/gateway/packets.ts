import { Decoder, Encoder, type Packet } from 'socket.io-parser';

/** JSON that many are given, written once. It is that value in every other place too, only no faster. */
export class WrittenJson {
  constructor(private readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }

  toString(): string {
    return this.text;
  }
}

const texts = new WeakMap<object, string>();

/** The JSON of something that nobody changes and many are given. */
export function writtenOnce(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/**
 * Socket.IO's packets as its own encoder writes them (protocol 5), for a server that sends no bytes: nothing is searched for
 * them, and an answer whose data is written already is not written again.
 */
class TextEncoder extends Encoder {
  override encode({ type, nsp, id, data }: Packet): string[] {
    const place = nsp && nsp !== '/' ? `${nsp},` : '';
    return [`${type}${place}${id ?? ''}${data == null ? '' : jsonOf(data)}`];
  }
}

function jsonOf(data: unknown): string {
  const first: unknown = Array.isArray(data) && data.length === 1 ? data[0] : null;
  if (isAnswer(first)) return `[{"ok":true,"data":${first.data}}]`;
  return JSON.stringify(data);
}

const isAnswer = (value: unknown): value is { ok: true; data: WrittenJson } =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  value.ok === true &&
  'data' in value &&
  value.data instanceof WrittenJson;

/** What the server gives Socket.IO as its `parser`. What clients send is read by Socket.IO's own, bytes refused by the schemas. */
export const textParser = { Encoder: TextEncoder, Decoder };
