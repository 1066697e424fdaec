import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Express } from 'express';
import * as attachments from '../../src/attachments/index.js';
import * as auth from '../../src/auth/index.js';
import * as desk from '../../src/desk/index.js';
import * as feedback from '../../src/feedback/index.js';
import * as forums from '../../src/forums/index.js';
import * as mail from '../../src/mail/index.js';
import * as moderation from '../../src/moderation/index.js';
import * as networks from '../../src/networks/index.js';
import * as notifications from '../../src/notifications/index.js';
import * as people from '../../src/people/index.js';
import * as reading from '../../src/reading/index.js';
import { apiRoutes, buildSite, pageRoutes, webOf } from '../../src/web/index.js';
import * as writing from '../../src/writing/index.js';
import { buildServices } from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** Served beside the two tables: files for browsers, crawlers and load balancers. */
const plainRoutes = [
  'GET /a/:attachmentId',
  'GET /a/:attachmentId/:size',
  'GET /livez',
  'GET /readyz',
  'GET /brand/:file',
  'GET /favicon.svg',
  'GET /favicon.ico',
  'GET /assets/:file',
  'GET /robots.txt',
  'GET /sitemap.xml',
  'GET /n/:network/sitemap.xml',
  'GET /n/:network/f/:forum/feed.atom',
  'GET /t/:threadId/feed.atom',
  'GET /api/v1/openapi.json',
  'GET /api/v1/asyncapi.json',
];

/** Use-cases without a place in the API, and why. */
const pageOnly: Record<string, string> = {
  'auth.setupSiteAdmin': 'the link of the first start opens a page',
};

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

describe('the tables of routes', () => {
  it('are exactly what the running app serves', () => {
    const app = buildSite(
      webOf(
        buildServices(web.services.db),
        { publicUrl: web.origin, trustProxy: [], siteName: 'Convene', timeZone: 'UTC' },
        {
          signingKey: Buffer.alloc(32),
          assetsDir: '/nowhere',
          asyncApi: () => ({ operations: {} }),
          isReady: () => ({ ready: true, degraded: false, checks: {} }),
        },
      ),
    );
    const declared = [
      ...apiRoutes.map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`),
      ...pageRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`),
      ...plainRoutes,
    ];
    const served = [...new Set(servedBy(app))].sort();
    expect(served.length).toBeGreaterThan(70);
    expect(served).toEqual([...new Set(declared)].sort());
  });

  it('have a place for every use-case of every room', () => {
    const doors = {
      ...attachments,
      ...desk,
      ...feedback,
      ...mail,
      ...auth,
      ...networks,
      ...forums,
      ...moderation,
      ...notifications,
      ...people,
      ...reading,
      ...writing,
    };
    const useCases = Object.values<unknown>(doors).filter(isUseCase);
    expect(useCases.length).toBeGreaterThan(30);
    const inApi = new Set(apiRoutes.map(({ useCase }) => useCase.name));
    const missing = useCases.map(({ name }) => name).filter((name) => !inApi.has(name) && !pageOnly[name]);
    expect(missing).toEqual([]);
  });

  it('are listed in docs/api.md, no more and no less', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8');
    const listed = [...text.matchAll(/^\| `([A-Z]+ \/\S*)` \|/gm)].map((found) => found[1]);
    expect(listed).toEqual(apiRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  });

  it('ask every use-case for a policy and a limit', () => {
    for (const { useCase } of apiRoutes) {
      expect(useCase).toMatchObject({ limit: { points: expect.any(Number), seconds: expect.any(Number) } });
    }
  });
});

describe('the OpenAPI description', () => {
  it('is valid and names every route of the API', async () => {
    const response = await web.browser().send('/api/v1/openapi.json');
    const document = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const verdict = await new Validator().validate(structuredClone(document));
    expect(verdict.errors ?? []).toEqual([]);
    expect(verdict.valid).toBe(true);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(apiRoutes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('holds no session of anybody', async () => {
    const text = await (await web.browser().send('/api/v1/openapi.json')).text();
    expect(text).not.toContain('cookieValue');
  });
});

function isUseCase(thing: unknown): thing is { name: string } {
  return typeof thing === 'object' && thing !== null && 'execute' in thing && 'name' in thing;
}

interface Layer {
  route?: { path: string | string[]; methods?: Record<string, boolean>; stack: { method?: string }[] };
  handle?: { stack?: Layer[] };
  match(path: string): unknown;
}

/** Walks the routers. Layers for all methods are the 405s of paths that are named already. */
function servedBy(app: Express): string[] {
  const { stack } = (app as unknown as { router: { stack: Layer[] } }).router;
  return stack.flatMap((layer) => {
    if (!layer.handle?.stack) return [];
    const prefix = layer.match('/') ? '' : '/api/v1';
    return layer.handle.stack.flatMap(({ route }) => {
      if (!route) return [];
      const methods = route.stack.flatMap(({ method }) => (method ? [method.toUpperCase()] : []));
      return [route.path].flat().flatMap((path) => methods.map((method) => `${method} ${prefix}${path}`));
    });
  });
}
