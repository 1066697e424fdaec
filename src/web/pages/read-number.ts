import { BadRequest } from '../errors/status.js';

/** A number of an address, in its one canonical form. @throws BadRequest for any other */
export function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) throw new BadRequest((words) => words.web.addressNotValid);
  return Number(text);
}
