import { Router } from 'express';
import type { Web } from './options.js';
import { stateOf } from './state.js';

/** For load balancers: alive while the process answers; ready while what it depends on does. */
export function healthRoutes({ extras }: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/livez', (_req, res) => {
    stateOf(res).route = '/livez';
    res.json({ live: true });
  });
  router.get('/readyz', async (_req, res) => {
    stateOf(res).route = '/readyz';
    const readiness = await extras.isReady();
    res.status(readiness.ready ? 200 : 503).json(readiness);
  });
  return router;
}
