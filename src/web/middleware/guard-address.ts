import type { RequestHandler } from 'express';
import { BadRequest } from '../errors/status.js';

const LONGEST_ADDRESS = 4_096;

/** Refuses addresses no page of ours has, before anything looks at them. */
export const guardAddress: RequestHandler = (req, _res, next) => {
  const path = req.url.split('?', 1)[0]!;
  if (req.url.length > LONGEST_ADDRESS) next(new BadRequest((words) => words.web.addressTooLong));
  else if (!isDecodable(path)) next(new BadRequest((words) => words.web.addressNotValid));
  else next();
};

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true;
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
