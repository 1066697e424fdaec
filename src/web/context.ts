import type { Request, Response } from 'express';
import type { Ctx } from '../kernel/index.js';
import type { Web } from './options.js';
import { stateOf } from './state.js';

/** What a use-case needs, for this request. */
export function contextOf(web: Web, req: Request, res: Response): Ctx {
  const { actor, language, requestId } = stateOf(res);
  const userAgent = req.get('User-Agent');
  return { ...web.services, actor, language, address: req.ip ?? '', userAgent, requestId };
}
