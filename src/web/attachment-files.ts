import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { readAttachment } from '../attachments/index.js';
import { notFound } from '../lib/errors.js';
import { contextOf } from './context.js';
import type { Web } from './options.js';
import { stateOf } from './state.js';

/**
 * The bytes of uploaded files. Each request asks the policy anew, so a file goes with the post that shows it.
 * Images are shown, everything else is offered for saving; nothing of it can run or load anything.
 */
export function attachmentFiles(web: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const answer = async (req: Request, res: Response): Promise<void> => {
    stateOf(res).route = '/a/:attachmentId';
    const ctx = contextOf(web, req, res);
    const file = await readAttachment.execute(ctx, { attachmentId: req.params.attachmentId });
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    // Kept by the reader's browser only, and asked about each time: access may have ended.
    res.setHeader('Cache-Control', 'private, no-cache');
    res.setHeader('ETag', `"${file.id}"`);
    if (file.kind === 'file') res.attachment(file.name ?? 'file');
    res.setHeader(
      'Content-Type',
      file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
    );
    if (req.get('If-None-Match') === `"${file.id}"`) return void res.status(304).end();
    res.setHeader('Content-Length', String(file.bytes));
    if (req.method === 'HEAD') return void res.end();
    const bytes = await web.services.files?.store.open(file.id);
    if (!bytes) throw gone(res);
    await pipeline(bytes, res).catch(() => res.destroy());
  };
  router.get('/a/:attachmentId', answer);
  router.get('/a/:attachmentId/:size', answer);
  return router;
}

/** The row is there and the bytes are not: an answer like any other for what is not there. */
function gone(res: Response): Error {
  for (const name of ['Content-Length', 'Content-Disposition', 'ETag', 'Cache-Control', 'Content-Type'])
    res.removeHeader(name);
  return notFound();
}
