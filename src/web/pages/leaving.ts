import {
  closePage,
  confirmClosePage,
  type FormState,
  messagePage,
  ownDataPage,
  personPage,
} from '../../../client/pages/index.js';
import { page } from '../../../text/words.js';
import { canUseOwnAccount } from '../../auth/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { closeAccount, readClosing, readOwnData, readPerson } from '../../people/index.js';
import { listDecisionPlaces } from '../../sanctions/index.js';
import { ownDataHtml } from '../own-data-html.js';
import { ownDataJson } from '../own-data-json.js';
import { endedSession } from '../session-cookies.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';

/** `/u/:username` */
export async function person({ ctx, params, query }: PageRequest): Promise<Answer> {
  const before = query.get('before');
  const found = await readPerson.execute(ctx, { username: params.username, before });
  const decide = await listDecisionPlaces.execute(ctx, { username: found.person.username });
  const mayDecide = decide.onSite || decide.places.length > 0;
  return show(personPage, {
    page: found,
    isFirst: before === undefined,
    decide: mayDecide ? decide : undefined,
  });
}

/** `/account/data` */
export async function ownData({ ctx }: PageRequest): Promise<Answer> {
  allowOrThrow(ctx.actor, canUseOwnAccount(ctx.actor));
  return show(ownDataPage, {});
}

export async function ownDataAsJson({ ctx }: PageRequest): Promise<Answer> {
  const parts = await readOwnData.execute(ctx, {});
  const type = 'application/json; charset=utf-8';
  return { kind: 'file', file: { name: 'my-data.json', type, chunks: ownDataJson(parts) } };
}

export async function ownDataAsHtml({ ctx }: PageRequest): Promise<Answer> {
  const parts = await readOwnData.execute(ctx, {});
  const username = ctx.actor.kind === 'account' ? ctx.actor.username : '';
  const chunks = ownDataHtml(parts, username, ctx.language);
  return { kind: 'file', file: { name: 'my-data.html', type: 'text/html; charset=utf-8', chunks } };
}

/** `/account/close`: the first step. */
export async function closeForm({ ctx }: PageRequest): Promise<Answer> {
  return show(closePage, { closing: await readClosing.execute(ctx, {}) });
}

/** `/account/close/confirm`: the second. */
export async function confirmForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { onlyAdminOf } = await readClosing.execute(request.ctx, {});
  return show(confirmClosePage, { onlyAdminOf, form });
}

export async function close(request: PageRequest): Promise<Answer> {
  const erasePosts = request.form.posts === 'erase';
  return submit(
    request,
    async () => {
      const withoutAdmin = flag(request, 'withoutAdmin');
      try {
        await closeAccount.execute(request.ctx, { ...fields(request, 'password'), erasePosts, withoutAdmin });
      } catch (error) {
        throw atItsBox(error);
      }
      return seeOther('/account/closed', { cookies: endedSession, clearCache: true });
    },
    (form) => confirmForm(request, form),
  );
}

/** Networks without an admin are a box to tick in the form, not the end of it. */
function atItsBox(error: unknown): unknown {
  if (!(error instanceof AppError) || error.extras.reason !== 'last_admin') return error;
  const message = error.sentence;
  return new AppError('invalid_input', message, {
    reason: 'last_admin',
    fields: [{ field: 'withoutAdmin', message }],
  });
}

/** `/account/closed` */
export async function closed(): Promise<Answer> {
  return show((_props: object, shell) => {
    const words = page.account.close;
    const links = [{ href: '/', text: words.home }];
    return messagePage({ title: words.closedTitle, text: words.closedText, links }, shell);
  }, {});
}
