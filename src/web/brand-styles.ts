import { Router } from 'express';
import { MOST_COLOURS } from '../../contract/networks.js';
import { brandForms } from '../networks/index.js';
import { stateOf } from './state.js';

const names = new RegExp(`^[0-9a-f]{6}(-[0-9a-f]{6}){0,${MOST_COLOURS - 1}}\\.css$`);

/**
 * Styles for networks' own colours: `/brand/1a5632.css`, or several with a hyphen between. What is in them follows from
 * the address alone, so browsers keep them.
 */
export function brandStyles(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/brand/:file', (req, res, next) => {
    stateOf(res).route = '/brand/:file';
    const { file } = req.params;
    if (!names.test(file)) return next();
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.setHeader('Vary', 'Accept-Encoding');
    res.type('css').send(file.slice(0, -4).split('-').map(ruleOf).join('\n'));
  });
  return router;
}

function ruleOf(digits: string): string {
  const { fill, light } = brandForms(`#${digits}`);
  return `[data-brand="#${digits}"] { --brand-fill: ${fill}; --brand-light: ${light}; }`;
}
