import { endOfFrame } from './resp.js';

/** A hint that is held back goes out after this long even if none comes to overtake it. */
const HOLD_MS = 250;
const published = /^[*>]\d\r\n\$[78]\r\n(?:p|s)?message\r\n/;

/**
 * What Redis tells a node goes through here frame by frame. While `isMixing`, each message that somebody published comes twice,
 * and every other one after the next. Answers to commands stay as they are and in their order.
 */
export class Hints {
  isMixing = false;
  doubled = 0;
  swapped = 0;

  /** One connection's way from Redis to the node. @param pass sends bytes on */
  open(pass: (bytes: Buffer) => void): (chunk: Buffer) => void {
    let rest: Buffer = Buffer.alloc(0);
    let held: Buffer | null = null;
    const release = () => {
      const frame = held;
      held = null;
      if (frame) pass(frame);
    };
    const take = (frame: Buffer) => {
      const isHint = this.isMixing && published.test(frame.toString('latin1', 0, 20));
      if (!isHint) return pass(frame);
      this.doubled++;
      if (!held) {
        held = Buffer.concat([frame, frame]);
        setTimeout(release, HOLD_MS).unref();
        return;
      }
      this.swapped++;
      pass(Buffer.concat([frame, frame]));
      release();
    };
    return (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (let end = endOfFrame(rest, 0); end > 0; end = endOfFrame(rest, 0)) {
        take(rest.subarray(0, end));
        rest = rest.subarray(end);
      }
    };
  }
}
