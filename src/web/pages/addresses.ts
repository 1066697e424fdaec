import {
  confirmAddressPage,
  type FormState,
  forgottenPasswordPage,
  keepAddressPage,
  linkOverPage,
  oldPostsPage,
  ownAddressPage,
  resetPasswordPage,
  resetSentPage,
} from '../../../client/pages/index.js';
import {
  changeAddress,
  confirmAddress,
  findLink,
  type GoodLink,
  keepAddress,
  readAddress,
  requestConfirmation,
  requestPasswordReset,
  resetPassword,
  suggestPassphrase,
} from '../../auth/index.js';
import { claimPosts, readClaim } from '../../forums/index.js';
import { AppError } from '../../lib/errors.js';
import { startedSession } from '../session-cookies.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

type Purposes = Parameters<typeof findLink>[2];

/** The secret of the link, from the address or from the form that it opened. */
function tokenOf({ form, query }: PageRequest): string {
  return form.token ?? query.get('token') ?? '';
}

/** Shows the page of a link that is good; opening it changes nothing. */
async function withLink(
  request: PageRequest,
  purposes: Purposes,
  page: (link: GoodLink, token: string) => Promise<Answer> | Answer,
): Promise<Answer> {
  const token = tokenOf(request);
  const link = await findLink(request.ctx, token, purposes);
  return link ? page(link, token) : show(linkOverPage, {}, 404);
}

/** A link that was used or is over by the time its button is pressed. */
async function orOver(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return show(linkOverPage, {}, 404);
    throw error;
  }
}

/** `/confirm-address?token=` */
export function confirmForm(request: PageRequest): Promise<Answer> {
  return withLink(request, ['confirm_address', 'change_address'], ({ username }, token) =>
    show(confirmAddressPage, { token, username }),
  );
}

export function confirm(request: PageRequest): Promise<Answer> {
  return orOver(async () => {
    await confirmAddress.execute(request.ctx, { token: tokenOf(request) });
    return seeOther('/account/address');
  });
}

/** `/keep-address?token=` */
export function keepForm(request: PageRequest): Promise<Answer> {
  return withLink(request, ['keep_address'], ({ username }, token) =>
    show(keepAddressPage, { token, username }),
  );
}

export function keep(request: PageRequest): Promise<Answer> {
  return orOver(async () => {
    const { token } = await keepAddress.execute(request.ctx, { token: tokenOf(request) });
    return seeOther(`/reset-password?token=${token}`);
  });
}

/** `/forgotten-password` */
export async function forgottenForm(_request: PageRequest, form?: FormState): Promise<Answer> {
  return show(forgottenPasswordPage, { form });
}

export function forgotten(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      await requestPasswordReset.execute(request.ctx, fields(request, 'email'));
      return seeOther('/forgotten-password/sent');
    },
    (form) => forgottenForm(request, form),
  );
}

export async function forgottenSent(): Promise<Answer> {
  return show(resetSentPage, {});
}

/** `/reset-password?token=` */
export function resetForm(request: PageRequest, form?: FormState): Promise<Answer> {
  return withLink(request, ['reset_password'], async ({ username }, token) =>
    show(resetPasswordPage, { token, username, form, suggestion: await suggestPassphrase() }),
  );
}

export function reset(request: PageRequest): Promise<Answer> {
  const act = async () => {
    const result = await resetPassword.execute(request.ctx, fields(request, 'token', 'password'));
    return seeOther('/', { cookies: startedSession(request.ctx, result), clearCache: true });
  };
  return orOver(() => submit(request, act, (form) => resetForm(request, form)));
}

/** `/account/address` */
export async function own(request: PageRequest, form?: FormState): Promise<Answer> {
  const { ctx, query } = request;
  const [address, claim] = await Promise.all([readAddress.execute(ctx, {}), readClaim.execute(ctx, {})]);
  return show(ownAddressPage, { address, claim, wasSent: query.has('sent'), form });
}

export function change(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      await changeAddress.execute(request.ctx, fields(request, 'email', 'password'));
      return seeOther('/account/address?sent=1');
    },
    (form) => own(request, form),
  );
}

export function sendAgain(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      await requestConfirmation.execute(request.ctx, {});
      return seeOther('/account/address?sent=1');
    },
    (form) => own(request, form),
  );
}

/** `/account/old-posts` */
export async function oldPosts({ ctx }: PageRequest): Promise<Answer> {
  return show(oldPostsPage, { claim: await readClaim.execute(ctx, {}) });
}

export async function claim({ ctx }: PageRequest): Promise<Answer> {
  await claimPosts.execute(ctx, {});
  return seeOther('/account/old-posts');
}
