import type { Router } from 'express';
import { MethodNotAllowed } from '../errors/status.js';

/**
 * Answers 405 for known paths with other methods, OPTIONS included. Call it after all routes are mounted:
 * a path that a later pattern serves (`/t/:id/:slug` for the words "reply") must find that first.
 */
export function refuseOtherMethods(router: Router, routes: { method: string; path: string }[]): void {
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
}
