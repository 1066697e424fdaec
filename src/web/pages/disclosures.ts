import {
  disclosurePage,
  disclosuresPage,
  type FormState,
  openedDisclosurePage,
  ownDisclosurePage,
  recordDisclosurePage,
} from '../../../client/pages/index.js';
import { disclosureThings } from '../../../contract/disclosures.js';
import {
  decideDisclosure,
  listDisclosures,
  openDisclosure,
  readDisclosure,
  readOwnDisclosure,
  recordDisclosure,
} from '../../disclosures/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';

/** `/disclosures`, `?before=`: for site administrators; for everyone else there is nothing here. */
export async function list({ ctx, query }: PageRequest): Promise<Answer> {
  const before = query.get('before');
  const found = await listDisclosures.execute(ctx, before === undefined ? {} : { before });
  return show(disclosuresPage, { ...found, isFirst: before === undefined });
}

/** `/disclosures/new`, and `?person=` */
export async function recordForm({ ctx, query }: PageRequest, form?: FormState): Promise<Answer> {
  const { hasEnoughPeople } = await listDisclosures.execute(ctx, {});
  return show(recordDisclosurePage, { hasEnoughPeople, username: query.get('person')?.slice(0, 60), form });
}

export async function record(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => seeOther(`/disclosures/${(await recordDisclosure.execute(request.ctx, given(request))).id}`),
    (form) => recordForm(request, form),
  );
}

/** A reference or law that is left empty is none. */
function given(request: PageRequest): Record<string, unknown> {
  const { reference, law, ...others } = fields(
    request,
    ...['username', 'kind', 'claimant', 'reference', 'basis', 'reason', 'law'],
  );
  const things = disclosureThings.filter((thing) => flag(request, `thing-${thing}`));
  return { ...others, things, ...(reference ? { reference } : {}), ...(law ? { law } : {}) };
}

/** `/disclosures/:disclosureId` */
export async function item({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const disclosure = await readDisclosure.execute(ctx, { disclosureId: params.disclosureId });
  return show(disclosurePage, { disclosure, form });
}

export async function decide(request: PageRequest): Promise<Answer> {
  const { disclosureId } = request.params;
  const input = { ...fields(request, 'words'), disclosureId, approves: flag(request, 'approves') };
  return submit(
    request,
    async () => seeOther(`/disclosures/${(await decideDisclosure.execute(request.ctx, input)).id}`),
    (form) => item(request, form),
  );
}

/** Shown, or saved, as the answer to the form: no address leads to it again. */
export async function open({ ctx, params, form }: PageRequest): Promise<Answer> {
  const opened = await openDisclosure.execute(ctx, { disclosureId: params.disclosureId });
  const { disclosure, answer } = opened;
  if (form.as !== 'file' || !answer) return show(openedDisclosurePage, opened);
  const { id, claimant, reference, basis } = disclosure;
  const chunks = [JSON.stringify({ request: id, claimant, reference, basis, answer }, null, 2)];
  return {
    kind: 'file',
    file: { name: `request-${id}.json`, type: 'application/json; charset=utf-8', chunks },
  };
}

/** `/account/disclosures/:disclosureId`: for whoever was asked about. */
export async function own({ ctx, params }: PageRequest): Promise<Answer> {
  return show(ownDisclosurePage, await readOwnDisclosure.execute(ctx, { disclosureId: params.disclosureId }));
}
