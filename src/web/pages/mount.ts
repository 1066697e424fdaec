import { type Request, type RequestHandler, type Response, Router } from 'express';
import { ReceivedFile } from '../../../contract/attachments.js';
import { AppError, notFound } from '../../lib/errors.js';
import { unreadCount } from '../../notifications/index.js';
import { readUnread } from '../../reading/index.js';
import { readQuery } from '../api/read-input.js';
import { contextOf } from '../context.js';
import { clearCookie, setCookie } from '../cookies.js';
import { checkForm, ensureFormCookie } from '../csrf.js';
import { BadRequest } from '../errors/status.js';
import { refuseOtherMethods } from '../middleware/allow-methods.js';
import type { Web } from '../options.js';
import { readPreferences } from '../preferences.js';
import { sendFile } from '../send-file.js';
import { stateOf } from '../state.js';
import type { Answer, CookieChange, PageRequest, Redirect } from './answer.js';
import { saidOf } from './personal-data.js';
import { readForm } from './read-form.js';
import type { PageRoute } from './route.js';
import { pageRoutes } from './routes.js';
import { sendPage } from './send-page.js';

/** The pages: every line of the table. */
export function mountPages(web: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const route of pageRoutes) router[route.method](route.path, handle(web, route));
  refuseOtherMethods(router, pageRoutes);
  return router;
}

/** Finds the actor (already there), calls the controller, maps its answer. */
function handle(web: Web, route: PageRoute): RequestHandler {
  return async (req, res) => {
    const state = stateOf(res);
    state.route = route.path;
    if (route.forSuspended && state.suspended) state.actor = state.suspended;
    const request = pageRequest(web, req, res);
    state.back = route.back(request);
    if (route.isEntry) ensureFormCookie(web, res);
    if (route.method === 'post') request.isStale = isStale(web, route, req, res, request);
    // Side by side: the count in the header costs the page no time of its own.
    const [answer, counted] = await Promise.all([
      run(route, request),
      route.method === 'get' ? countUnread(request) : null,
    ]);
    // After a form it is asked by the page that follows; a form that is shown again is that page.
    const { unread, news } = counted ?? (answer.kind === 'page' ? await countUnread(request) : nothing);
    state.unread = unread;
    state.unreadNotices = news;
    await send(web, req, res, answer);
  };
}

interface Counted {
  unread?: number;
  news?: number;
}
const nothing: Counted = {};

/** What the header says is unread, in posts and in notifications. */
async function countUnread({ ctx, unread }: PageRequest): Promise<Counted> {
  if (ctx.actor.kind !== 'account') return nothing;
  const [{ total }, news] = await Promise.all([unread(), unreadCount(ctx, ctx.actor.accountId)]);
  return { unread: total, news };
}

/** Checks the form's token. @returns whether it is an old one that this route has an answer for */
function isStale(web: Web, route: PageRoute, req: Request, res: Response, { form }: PageRequest): boolean {
  try {
    checkForm(web, req, res, form);
    return false;
  } catch (error) {
    if (route.keepsText && error instanceof AppError && error.extras.reason === 'stale_form') return true;
    throw error;
  }
}

/** An address that is malformed is a bad request; a name that nobody could have given is not found. */
async function run(route: PageRoute, request: PageRequest): Promise<Answer> {
  try {
    return await route.handle(request);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
    const inPath = error.extras.fields?.find(({ field }) => field in request.params)?.field;
    if (inPath === 'network' || inPath === 'forum' || inPath === 'username') throw notFound();
    if (inPath !== undefined || route.method === 'get')
      throw new BadRequest((words) => words.web.addressNotValid);
    throw error;
  }
}

function pageRequest(web: Web, req: Request, res: Response): PageRequest {
  const { form, attests } = saidOf(readForm(req));
  const ctx = { ...contextOf(web, req, res), attests };
  let unread: ReturnType<PageRequest['unread']> | null = null;
  return {
    ctx,
    unread: () => {
      unread ??= readUnread.execute(ctx, {});
      return unread;
    },
    params: Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)])),
    query: readQuery(req),
    form,
    file: req.body?.file instanceof ReceivedFile ? req.body.file : undefined,
    path: req.originalUrl,
    get socket() {
      return Object.values(web.extras.asyncApi().operations);
    },
    isSecure: web.isSecure,
    preferences: readPreferences(stateOf(res).cookies.prefs),
  };
}

async function send(web: Web, req: Request, res: Response, answer: Answer): Promise<void> {
  if (answer.kind === 'redirect') {
    sendRedirect(web, res, answer);
    return;
  }
  if (answer.kind === 'file') return sendFile(res, answer.file);
  if (answer.isEntry) ensureFormCookie(web, res);
  setCookies(web, res, answer.cookies ?? []);
  sendPage(web, req, res, answer);
}

function setCookies(web: Web, res: Response, cookies: CookieChange[]): void {
  for (const { name, value, maxAge } of cookies) {
    if (value === null) clearCookie(res, name, web.isSecure);
    else setCookie(res, name, value, web.isSecure, maxAge);
  }
}

function sendRedirect(web: Web, res: Response, { to, status, cookies, clearCache }: Redirect): void {
  setCookies(web, res, cookies);
  // Pages seen while signed in must not come back by the "back" button, nor drafts to the next person here.
  if (clearCache) res.setHeader('Clear-Site-Data', '"cache", "storage"');
  res.status(status).setHeader('Location', to);
  res.end();
}
