import { createNetworkPage, type FormState, networksPage } from '../../../client/pages/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canCreateNetwork, createNetwork } from '../../networks/index.js';
import { findNetworks } from '../../register/index.js';
import { statusOf } from '../errors/status.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { readNumber } from './read-number.js';

const names = ['q', 'subject', 'area', 'joining', 'status', 'tag', 'sort'] as const;

/** `/networks`: the register and its finder. */
export async function listed({ ctx, query }: PageRequest): Promise<Answer> {
  // A form sends what was left empty, too.
  const given = names.flatMap((name) => {
    const value = query.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  const fields = { q: '', ...Object.fromEntries(given) };
  const page = readNumber(query.get('page'));
  try {
    return show(networksPage, { fields, found: await findNetworks.execute(ctx, { ...fields, page }) });
  } catch (error) {
    if (!(error instanceof AppError) || !['invalid_input', 'too_many'].includes(error.code)) throw error;
    const { fields: problems, message, retryAfterSeconds } = error.toBody(ctx.language);
    const form = problems?.length ? { problems } : { message };
    return { ...show(networksPage, { fields, found: null, form }, statusOf(error)), retryAfterSeconds };
  }
}

/** `/networks/new` */
export async function createForm({ ctx }: PageRequest, form?: FormState): Promise<Answer> {
  allowOrThrow(ctx.actor, canCreateNetwork(ctx.actor));
  return show(createNetworkPage, { form });
}

export async function create(request: PageRequest): Promise<Answer> {
  const input = fields(
    request,
    'name',
    'slug',
    'aims',
    'membershipPolicy',
    'contact',
    'brand',
    'joining',
    'visibility',
    'subject',
    'area',
    'organisationKind',
  );
  return submit(
    request,
    async () =>
      seeOther(
        (
          await createNetwork.execute(request.ctx, {
            ...input,
            ...elsewhereOf(request),
            tags: tagsOf(request),
          })
        ).network.path,
      ),
    (form) => createForm(request, underOneTag(form)),
  );
}

/** The address of a network that is somewhere else; left empty it is here. */
function elsewhereOf({ form }: PageRequest): { externalUrl?: string } {
  return form.externalUrl?.trim() ? { externalUrl: form.externalUrl } : {};
}

/** Tags as people type them: with commas between. */
export function tagsOf({ form }: PageRequest): string[] {
  return (form.tags ?? '').split(',').filter((tag) => tag.trim() !== '');
}

/** A problem with one of the tags is a problem of the field that they stand in. */
export function underOneTag(form: FormState): FormState {
  const problems = form.problems?.map((problem) =>
    problem.field.startsWith('tags') ? { ...problem, field: 'tags' } : problem,
  );
  return { ...form, problems };
}
