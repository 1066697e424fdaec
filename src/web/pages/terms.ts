import { type FormState, publishTermsPage, termsPage } from '../../../client/pages/index.js';
import { said } from '../../../text/index.js';
import { notFound } from '../../lib/errors.js';
import {
  acceptTerms,
  publishNetworkTerms,
  publishSiteTerms,
  readNetworkTerms,
  readSiteTerms,
} from '../../terms/index.js';
import { localPath } from '../return-to.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/rules`, and `?version=` with `&from=` */
export async function ofSite({ ctx, query }: PageRequest): Promise<Answer> {
  return show(termsPage, { terms: await readSiteTerms.execute(ctx, wantedOf(query)) });
}

/** `/n/:network/rules` */
export async function ofNetwork({ ctx, params, query }: PageRequest): Promise<Answer> {
  const wanted = { ...wantedOf(query), network: params.network };
  return show(termsPage, { terms: await readNetworkTerms.execute(ctx, wanted) });
}

/** What can't be a version's number is none. */
function wantedOf(query: Map<string, string>) {
  return { version: query.get('version'), from: query.get('from') };
}

/** `/rules/new` */
export async function siteForm({ ctx }: PageRequest, form?: FormState): Promise<Answer> {
  const terms = await readSiteTerms.execute(ctx, {});
  if (!terms.canPublish) throw notFound();
  return show(publishTermsPage, { terms, form });
}

export async function publishOfSite(request: PageRequest): Promise<Answer> {
  const again = (form: FormState) => siteForm(request, form);
  if (request.isStale) return again(staleOf(request));
  const publish = async () => {
    await publishSiteTerms.execute(request.ctx, textOf(request));
    return seeOther('/rules');
  };
  return submit(request, publish, again);
}

/** `/n/:network/rules/new` */
export async function networkForm({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const terms = await readNetworkTerms.execute(ctx, { network: params.network });
  if (!terms.canPublish) throw notFound();
  return show(publishTermsPage, { terms, form });
}

export async function publishOfNetwork(request: PageRequest): Promise<Answer> {
  const again = (form: FormState) => networkForm(request, form);
  if (request.isStale) return again(staleOf(request));
  const { network } = await networkAt(request);
  const publish = async () => {
    await publishNetworkTerms.execute(request.ctx, { ...textOf(request), networkId: network.id });
    return seeOther(`${network.path}/rules`);
  };
  return submit(request, publish, again);
}

/** Signed in or out since the page was made: what was written is worth more than the token. */
function staleOf({ ctx, form }: PageRequest): FormState {
  return { values: form, message: said((words) => words.writing.staleForm, ctx.language) };
}

/** The first version of all is nobody's choice between small and large. */
function textOf(request: PageRequest) {
  const change = request.form.from === '' ? { change: 'major' } : {};
  return { ...change, ...fields(request, 'body', 'summary', 'change', 'from') };
}

export async function accept(request: PageRequest): Promise<Answer> {
  const versionIds = (request.form.terms ?? '').split(' ').filter(Boolean);
  await acceptTerms.execute(request.ctx, { versionIds });
  return seeOther(localPath(request.form.returnTo, '/rules'));
}
