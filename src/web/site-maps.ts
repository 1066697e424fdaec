import { type Request, type Response, Router } from 'express';
import { isForEveryone, listForums, readForum } from '../forums/index.js';
import { type Ctx, visitor } from '../kernel/index.js';
import { networkPath, readNetwork } from '../networks/index.js';
import { listNetworkPages } from '../publishing/index.js';
import { listedSlugs } from '../register/index.js';
import type { Web } from './options.js';
import { stateOf } from './state.js';

/** More than that one file may not name. */
const MOST_MAPS = 50_000;
const PAGES_PER_FORUM = 20;
// Crawlers ask now and then; each answer is many reads.
const LIMIT = { points: 60, seconds: 600 };

/**
 * For search engines: what any visitor may read, found by the same use-cases as a visitor, so that nothing closed
 * can be in it. `/sitemap.xml` names one map per network.
 */
export function siteMaps(web: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { publicUrl } = web.config;
  router.get('/robots.txt', (_req, res) => {
    stateOf(res).route = '/robots.txt';
    res.type('text').send(`User-agent: *\nDisallow: /api/\n\nSitemap: ${publicUrl}/sitemap.xml\n`);
  });
  router.get('/sitemap.xml', async (req, res) => {
    stateOf(res).route = '/sitemap.xml';
    const { db } = await asVisitor(web, req, res);
    const maps = (await listedSlugs(db, MOST_MAPS)).map(
      (slug) => `<sitemap>${loc(publicUrl, `${networkPath(slug)}/sitemap.xml`)}</sitemap>`,
    );
    sendXml(res, 'sitemapindex', maps);
  });
  router.get('/n/:network/sitemap.xml', async (req, res) => {
    stateOf(res).route = '/n/:network/sitemap.xml';
    const paths = await pathsOf(await asVisitor(web, req, res), req.params.network);
    sendXml(
      res,
      'urlset',
      paths.map((path) => `<url>${loc(publicUrl, path)}</url>`),
    );
  });
  return router;
}

async function asVisitor({ services }: Web, req: Request, res: Response): Promise<Ctx> {
  const address = req.ip ?? '';
  await services.limits.use('web.siteMaps', address, LIMIT);
  const { language, requestId } = stateOf(res);
  return { ...services, actor: visitor, language, address, requestId };
}

/** The network's home, its own pages, its public forums and their newest threads. */
async function pathsOf(ctx: Ctx, slug: string): Promise<string[]> {
  const { network } = await readNetwork.execute(ctx, { network: slug });
  const { forums } = await listForums.execute(ctx, { networkId: network.id });
  const { pages } = await listNetworkPages.execute(ctx, { network: slug });
  const paths = [network.path, ...pages.map(({ path }) => path)];
  for (const forum of forums.filter(isForEveryone)) {
    paths.push(forum.path);
    let before: number | undefined;
    for (let page = 0; page < PAGES_PER_FORUM; page++) {
      const { threads, older } = await readForum.execute(ctx, { network: slug, forum: forum.slug, before });
      paths.push(...threads.map(({ path }) => path));
      if (older === null) break;
      before = older;
    }
  }
  return [...new Set(paths)];
}

/** Paths are made of letters, digits, hyphens and slashes: nothing in them needs escaping. */
function loc(publicUrl: string, path: string): string {
  return `<loc>${publicUrl}${path}</loc>`;
}

function sendXml(res: Response, root: string, items: string[]): void {
  const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  res
    .type('application/xml')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${schema}">\n${items.join('\n')}\n</${root}>\n`,
    );
}
