import { promisify } from 'node:util';
import type { Request, RequestHandler, Response } from 'express';
import type { ErrorPageProps } from '../../../client/pages/index.js';
import { pageBody } from '../middleware/bodies.js';
import { receiveText } from '../middleware/receive-file.js';
import { provenanceOf } from '../middleware/same-origin.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';

/** A form with one of these is never shown again. */
const SECRET = /password|token|secret/i;
/** Fields that are written in, whatever is in them. */
const FOR_WORDS = /^(body|words|text|source|title|reason|note|message)$/;
/** What ids, choices, keys and addresses look like. */
const CHOSEN = /^[\w./:?&=#-]{0,80}$/;

/** Notes, before anything can fail, that this is one of the forms that people write in. */
export const giveBack: RequestHandler = (_req, res, next) => {
  stateOf(res).givesBack = true;
  next();
};

/**
 * What the form holds that could not be taken, where somebody wrote a text in it, on a page of this site. It is read now
 * if the trouble came before it was.
 * @returns undefined where there is nothing to give back
 */
export async function formToSendAgain(
  web: Web,
  req: Request,
  res: Response,
): Promise<ErrorPageProps['again']> {
  if (!stateOf(res).givesBack) return undefined;
  // Of a page of another site nothing is shown in our name.
  if (provenanceOf(req, web.origins) !== 'same') return undefined;
  const fields = await readFields(web, req, res);
  const names = Object.keys(fields);
  if (names.some((name) => SECRET.test(name))) return undefined;
  const written = names.filter((name) =>
    FOR_WORDS.test(name) ? fields[name]!.trim() !== '' : isWritten(name, fields[name]!),
  );
  const [text] = written.sort((a, b) => fields[b]!.length - fields[a]!.length);
  return text === undefined ? undefined : { action: req.originalUrl, fields, text };
}

async function readFields(web: Web, req: Request, res: Response): Promise<Record<string, string>> {
  try {
    if (req.body === undefined) await promisify(receiveText(web))(req, res);
    if (req.body === undefined) await promisify(pageBody)(req, res);
  } catch {
    // Too large, or broken off: there is nothing to give back.
    return {};
  }
  const entries = Object.entries((req.body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isWritten(name: string, value: string): boolean {
  return !name.startsWith('_') && name !== 'returnTo' && !CHOSEN.test(value);
}
