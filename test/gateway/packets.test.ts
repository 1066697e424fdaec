import { describe, expect, it } from '@jest/globals';
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import { textParser, WrittenJson, writtenOnce } from '../../src/gateway/packets.js';

const ours = new textParser.Encoder();
const theirs = new Encoder();
const data = [{ ok: true, data: { html: 'Grüße 👋 „so“', none: null, left: undefined, list: [1, 'two'] } }];

const packets: Packet[] = [
  { type: PacketType.CONNECT, nsp: '/', data: { sid: 'abc' } },
  { type: PacketType.CONNECT, nsp: '/' },
  { type: PacketType.DISCONNECT, nsp: '/' },
  { type: PacketType.CONNECT_ERROR, nsp: '/other', data: { message: 'Invalid namespace' } },
  { type: PacketType.EVENT, nsp: '/', data: ['thread:changes', ...data] },
  { type: PacketType.EVENT, nsp: '/other', id: 0, data: ['e'] },
  { type: PacketType.ACK, nsp: '/', id: 12, data },
  { type: PacketType.ACK, nsp: '/other', id: 0, data: [{ ok: false, error: { code: 'not_found' } }] },
  { type: PacketType.ACK, nsp: '/', id: 3, data: [] },
];

describe('a packet', () => {
  it.each(packets)('of type $type to $nsp is what Socket.IO makes of it', (packet) => {
    expect(ours.encode(packet)).toEqual(theirs.encode(packet));
  });

  it('with data that are written already says the same', () => {
    const written = [{ ok: true, data: new WrittenJson(writtenOnce(data[0]!.data)) }];
    const packet = { type: PacketType.ACK, nsp: '/', id: 7 };
    const [text] = ours.encode({ ...packet, data: written });
    expect([text]).toEqual(theirs.encode({ ...packet, data }));
    const decoded: Packet[] = [];
    const decoder = new Decoder();
    decoder.on('decoded', (one) => decoded.push(one));
    decoder.add(text);
    expect(decoded).toEqual([{ ...packet, data: JSON.parse(JSON.stringify(data)) }]);
  });

  it('with such data in any other place says the same as well', () => {
    const value = { a: [1, { b: 'c' }] };
    const written = new WrittenJson(writtenOnce(value));
    const event = { type: PacketType.EVENT, nsp: '/' };
    expect(ours.encode({ ...event, data: ['e', written, { deep: written }] })).toEqual(
      theirs.encode({ ...event, data: ['e', value, { deep: value }] }),
    );
    const refusal = { type: PacketType.ACK, nsp: '/', id: 1 };
    expect(ours.encode({ ...refusal, data: [{ ok: false, data: written }] })).toEqual(
      theirs.encode({ ...refusal, data: [{ ok: false, data: value }] }),
    );
  });
});

it('what many are given is written once', () => {
  let times = 0;
  const value = { toJSON: () => ({ times: ++times }) };
  expect([writtenOnce(value), writtenOnce(value)]).toEqual(['{"times":1}', '{"times":1}']);
});
