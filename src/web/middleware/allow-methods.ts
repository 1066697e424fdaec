import { Router } from 'express';
import { MethodNotAllowed } from '../errors/status.js';

interface Known {
  method: string;
  path: string;
}

/**
 * Answers 405 for known paths with other methods, OPTIONS included. Call it after all routes are mounted:
 * a path that a later pattern serves (`/t/:id/:slug` for the words "reply") must find that first.
 */
export function refuseOtherMethods(router: Router, routes: Known[]): void {
  // Made for the first who asks: hundreds of patterns that a start would wait for.
  let refusing: Router | null = null;
  router.use((req, res, next) => {
    refusing ??= refuserOf(routes);
    refusing(req, res, next);
  });
}

function refuserOf(routes: Known[]): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const shapes = new Map<string, { path: string; methods: Set<string> }>();
  for (const { method, path } of routes) {
    const shape = path.replace(/:\w+/g, ':');
    const known = shapes.get(shape) ?? { path, methods: new Set() };
    known.methods.add(method.toUpperCase());
    if (method === 'get') known.methods.add('HEAD');
    shapes.set(shape, known);
  }
  for (const { path, methods } of shapes.values()) {
    const allow = [...methods].sort().join(', ');
    router.all(path, (_req, _res, next) => next(new MethodNotAllowed(allow)));
  }
  return router;
}
