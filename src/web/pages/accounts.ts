import { type FormState, registerPage, setupPage, signInPage } from '../../../client/pages/index.js';
import {
  isSetupToken,
  register,
  type SignedInAnswer,
  setupSiteAdmin,
  signIn,
  signOut,
  suggestPassphrase,
} from '../../auth/index.js';
import type { SignedIn } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { localPath } from '../return-to.js';
import { endedSession, startedSession } from '../session-cookies.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';
import { keptIn, keptInHand, takeKeptText } from './writing.js';

/** Where to go after signing in: the place the person came from, if it is one of ours. */
function returnTo({ query, form }: PageRequest): string {
  return localPath(form.returnTo ?? query.get('returnTo'));
}

/** `/register` */
export async function registerForm(request: PageRequest, form?: FormState): Promise<Answer> {
  if (request.ctx.actor.kind === 'account') return seeOther(returnTo(request));
  return show(registerPage, { form, returnTo: returnTo(request), suggestion: await suggestPassphrase() });
}

export async function registered(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      const input = fields(request, 'name', 'email', 'username', 'password');
      const result = await register.execute(request.ctx, input);
      return seeOther(returnTo(request), { cookies: startedSession(request.ctx, result) });
    },
    (form) => registerForm(request, form),
  );
}

/** `/sign-in` */
export async function signInForm(request: PageRequest, form?: FormState): Promise<Answer> {
  if (request.ctx.actor.kind === 'account') return seeOther(returnTo(request));
  return show(signInPage, { form, returnTo: returnTo(request), kept: keptIn(request) });
}

export async function signedIn(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      const input = { ...fields(request, 'login', 'password'), remember: flag(request, 'remember') };
      const result = await signIn.execute(request.ctx, input);
      const cookies = startedSession(request.ctx, result);
      const text = await takeKeptText(request, { ...request.ctx, actor: signedInActor(result) });
      return text ? keptInHand(text, cookies) : seeOther(returnTo(request), { cookies });
    },
    (form) => signInForm(request, form),
  );
}

function signedInActor({ account, session }: SignedInAnswer): SignedIn {
  const { id, username, name, isSiteAdmin } = account;
  return { kind: 'account', accountId: id, username, name, isSiteAdmin, sessionHash: session.hash };
}

/** `/sign-out`: ends the session on the server, then forgets it here. */
export async function signedOut(request: PageRequest): Promise<Answer> {
  if (request.ctx.actor.kind === 'account') await signOut.execute(request.ctx, {});
  return seeOther('/', { cookies: endedSession, clearCache: true });
}

/** `/setup?token=`: the first site administrator, by the one-time link of the first start. */
export async function setupForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const token = request.form.token ?? request.query.get('token') ?? '';
  if (!(await isSetupToken(request.ctx.db, token))) throw notFound();
  return show(setupPage, { form, token, suggestion: await suggestPassphrase() });
}

export async function setUp(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      const input = fields(request, 'name', 'email', 'username', 'password', 'token');
      const result = await setupSiteAdmin.execute(request.ctx, input);
      return seeOther('/', { cookies: startedSession(request.ctx, result) });
    },
    (form) => setupForm(request, form),
  );
}
