import { Router } from 'express';
import { stateOf } from './state.js';

/** Two speech bubbles meeting: our own mark, readable at 16 pixels on light and dark. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#1d4f91"/>
<path d="M6 8h14v10H12l-4 4v-4H6z" fill="#fff"/>
<path d="M23 13h3v10h-2v3l-3-3h-8v-2h10z" fill="#a9c8f0"/>
</svg>
`;

export function faviconRoute(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get(['/favicon.svg', '/favicon.ico'], (_req, res) => {
    stateOf(res).route = '/favicon.svg';
    res.setHeader('Cache-Control', 'public, max-age=86400');
    res.type('image/svg+xml').send(mark);
  });
  return router;
}
