import { type Request, type RequestHandler, type Response, Router } from 'express';
import { AppError } from '../../lib/errors.js';
import { once } from '../../lib/once.js';
import { contextOf } from '../context.js';
import { BadRequest } from '../errors/status.js';
import { refuseOtherMethods } from '../middleware/allow-methods.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';
import { guardApi } from './guard.js';
import { openApiText } from './openapi.js';
import { isAboutAddress, readInput } from './read-input.js';
import type { ApiRoute } from './route.js';
import { apiRoutes } from './routes.js';
import { sendJson } from './send-json.js';

/** The JSON API: every line of the table, and its own description. */
export function mountApi(web: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const route of apiRoutes) router[route.method](route.path, answer(web, route));
  serveText(router, '/openapi.json', () => openApiText(web.config));
  serveText(router, '/asyncapi.json', () => JSON.stringify(web.extras.asyncApi()));
  const documents = ['/openapi.json', '/asyncapi.json'].map((path) => ({ method: 'get' as const, path }));
  refuseOtherMethods(router, [...apiRoutes, ...documents]);
  return router;
}

/** A description that never changes while the process runs, made for the first who asks. */
function serveText(router: Router, path: string, make: () => string): void {
  const text = once(make);
  router.get(path, (_req, res) => {
    stateOf(res).route = `/api/v1${path}`;
    res.setHeader('Cache-Control', 'no-cache');
    res.type('json').send(text());
  });
}

/** Finds the actor (already there), calls the use-case, maps the result. */
function answer(web: Web, route: ApiRoute): RequestHandler {
  return async (req, res) => {
    const state = stateOf(res);
    state.route = `/api/v1${route.path}`;
    if (route.forSuspended && state.suspended) state.actor = state.suspended;
    guardApi(web, route, req, res);
    const result = await execute(web, route, req, res);
    if (route.send) return route.send(result, res);
    const body = route.answer ? await route.answer(result, { web, req, res }) : result;
    sendJson(res, route.status, body);
  };
}

async function execute(web: Web, route: ApiRoute, req: Request, res: Response): Promise<unknown> {
  const input = readInput(route, req);
  try {
    return await route.useCase.execute(contextOf(web, req, res), input);
  } catch (error) {
    if (error instanceof AppError && isAboutAddress(route, error)) {
      throw new BadRequest(error.sentence, error.extras);
    }
    throw error;
  }
}
