import {
  displayPage,
  type FormState,
  newTokenPage,
  passwordPage,
  profilePage,
  sessionsPage,
  tokensPage,
} from '../../../client/pages/index.js';
import { profileFields } from '../../../contract/profiles.js';
import {
  canUseOwnAccount,
  changePassword,
  createToken,
  endOtherSessions,
  endOwnSession,
  endToken,
  listSessions,
  listTokens,
  readProfile,
  suggestPassphrase,
  updateProfile,
} from '../../auth/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { startedSession } from '../session-cookies.js';
import { type Answer, elsewhere, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

const doneOf = ({ query }: PageRequest) => query.get('done');

/** `/account` */
export async function account(): Promise<Answer> {
  return elsewhere('/account/profile');
}

/** `/account/profile` */
export async function profileForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const profile = await readProfile.execute(request.ctx, {});
  return show(profilePage, { profile, form, done: doneOf(request) });
}

export async function saveProfile(request: PageRequest): Promise<Answer> {
  const interests = (request.form.interests ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return submit(
    request,
    async () => {
      const input = fields(request, 'name', 'about', 'jobTitle', 'organisation');
      await updateProfile.execute(request.ctx, { ...input, interests, shownTo: shownToOf(request) });
      return seeOther('/account/profile?done=saved');
    },
    (form) => profileForm(request, form),
  );
}

/** What the form leaves out stays as it is. */
function shownToOf({ form }: PageRequest): Record<string, string> {
  return Object.fromEntries(
    profileFields.flatMap((field) => {
      const choice = form[`${field}ShownTo`];
      return choice === undefined ? [] : [[field, choice]];
    }),
  );
}

/** `/account/display`: for visitors too. */
export async function display(request: PageRequest): Promise<Answer> {
  return show(displayPage, { done: doneOf(request) });
}

/** `/account/sessions` */
export async function sessions(request: PageRequest): Promise<Answer> {
  const { sessions } = await listSessions.execute(request.ctx, {});
  return show(sessionsPage, { sessions, done: doneOf(request) });
}

export async function endOne({ ctx, params }: PageRequest): Promise<Answer> {
  await endOwnSession.execute(ctx, { sessionId: params.sessionId });
  return seeOther('/account/sessions?done=ended');
}

export async function endOthers({ ctx }: PageRequest): Promise<Answer> {
  await endOtherSessions.execute(ctx, {});
  return seeOther('/account/sessions?done=others');
}

/** `/account/password` */
export async function passwordForm(request: PageRequest, form?: FormState): Promise<Answer> {
  allowOrThrow(request.ctx.actor, canUseOwnAccount(request.ctx.actor));
  return show(passwordPage, { form, done: doneOf(request), suggestion: await suggestPassphrase() });
}

export async function savePassword(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      const result = await changePassword.execute(request.ctx, fields(request, 'password', 'newPassword'));
      return seeOther('/account/password?done=changed', { cookies: startedSession(request.ctx, result) });
    },
    (form) => passwordForm(request, form),
  );
}

/** `/account/tokens` */
export async function tokens(request: PageRequest, form?: FormState): Promise<Answer> {
  const { tokens } = await listTokens.execute(request.ctx, {});
  return show(tokensPage, { tokens, form, done: doneOf(request) });
}

/** Answers with the token itself: it is kept nowhere, so no other address could show it. */
export async function makeToken(request: PageRequest): Promise<Answer> {
  const { actor } = request.ctx;
  allowOrThrow(actor, canUseOwnAccount(actor));
  const login = actor.kind === 'account' ? actor.username : '';
  const days = Number(request.form.days);
  return submit(
    request,
    async () => {
      const input = { ...fields(request, 'label', 'password'), days, login };
      return show(newTokenPage, await createToken.execute(request.ctx, input));
    },
    (form) => tokens(request, form),
  );
}

export async function revoke({ ctx, params }: PageRequest): Promise<Answer> {
  await endToken.execute(ctx, { tokenId: params.tokenId });
  return seeOther('/account/tokens?done=revoked');
}
