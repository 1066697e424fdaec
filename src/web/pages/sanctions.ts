import {
  type FormState,
  ownStandingPage,
  recordPage,
  sanctionPage,
  sanctionsPage,
  siteSanctionsPage,
} from '../../../client/pages/index.js';
import type { NetworkRef } from '../../../contract/forums.js';
import type { RecordDto } from '../../../contract/sanctions.js';
import type { UseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import {
  answerClosing,
  imposeSanction,
  imposeSiteSanction,
  liftSanction,
  listSanctions,
  listSiteSanctions,
  readNetworkRecord,
  readOwnStanding,
  readSanction,
  readSiteRecord,
  undoSanction,
} from '../../sanctions/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

/** `/n/:network/sanctions` and `/sanctions` */
export const inNetwork = async ({ ctx, params }: PageRequest): Promise<Answer> =>
  show(sanctionsPage, await listSanctions.execute(ctx, { network: params.network }));
export const onSite = async ({ ctx }: PageRequest): Promise<Answer> =>
  show(siteSanctionsPage, await listSiteSanctions.execute(ctx, {}));

/** `/account/standing` */
export const own = async ({ ctx }: PageRequest): Promise<Answer> =>
  show(ownStandingPage, await readOwnStanding.execute(ctx, {}));

/** Somebody's record, how to decide about them, and where from. */
interface Place {
  record: RecordDto;
  network: NetworkRef | null;
  action: string;
  /** Whom the form's verb is told. */
  target: { postId: string } | { accountId: string | undefined };
  decide: UseCase;
}

type Find = (request: PageRequest) => Promise<Place>;

const ofMember: Find = async ({ ctx, params }) => {
  const { network, username } = params;
  const found = await readNetworkRecord.execute(ctx, { network, username });
  return {
    record: found,
    network: found.network,
    action: `${found.network.path}/sanctions/of/${username}`,
    target: { accountId: found.person?.id },
    decide: imposeSanction,
  };
};

const ofAuthor: Find = async ({ ctx, params }) => {
  const { network, postId } = params;
  const found = await readNetworkRecord.execute(ctx, { network, postId });
  return {
    record: found,
    network: found.network,
    action: `${found.network.path}/sanctions/author/${postId}`,
    target: { postId: postId! },
    decide: imposeSanction,
  };
};

const ofAnybody: Find = async ({ ctx, params }) => {
  const record = await readSiteRecord.execute(ctx, { username: params.username });
  return {
    record,
    network: null,
    action: `/sanctions/of/${params.username}`,
    target: { accountId: record.person?.id },
    decide: imposeSiteSanction,
  };
};

/** `/n/:network/sanctions/of/:username`, `/n/:network/sanctions/author/:postId`, `/sanctions/of/:username` */
export const member = (request: PageRequest) => seen(request, ofMember);
export const author = (request: PageRequest) => seen(request, ofAuthor);
export const anybody = (request: PageRequest) => seen(request, ofAnybody);
export const decideMember = (request: PageRequest) => decide(request, ofMember);
export const decideAuthor = (request: PageRequest) => decide(request, ofAuthor);
export const decideAnybody = (request: PageRequest) => decide(request, ofAnybody);

async function seen(request: PageRequest, find: Find, form?: FormState): Promise<Answer> {
  const { record, network, action } = await find(request);
  const caseId = request.form.caseId ?? request.query.get('case');
  return show(recordPage, { record, network, action, caseId, form });
}

async function decide(request: PageRequest, find: Find): Promise<Answer> {
  const { network, target, decide: verb } = await find(request);
  const { hours, caseId, ...given } = fields(request, 'step', 'rule', 'words', 'hours', 'caseId', 'found');
  const lasts = given.step !== 'note' && given.step !== 'warning' && given.step !== 'closing';
  const input = {
    ...given,
    ...target,
    ...(network && { networkId: network.id }),
    ...(lasts && hours !== '' && { hours }),
    ...(caseId !== undefined && { caseId, found: given.found ?? 'report' }),
  };
  return submit(
    request,
    async () => {
      const { sanction } = (await verb.execute(request.ctx, input)) as { sanction: { path: string } };
      return seeOther(sanction.path);
    },
    (form) => seen(request, find, form),
  );
}

/** `/sanctions/:sanctionId` */
export async function one(request: PageRequest, form?: FormState): Promise<Answer> {
  const { ctx, params } = request;
  const sanction = await readSanction.execute(ctx, { sanctionId: params.sanctionId });
  const isOwn = ctx.actor.kind === 'account' && ctx.actor.accountId === sanction.person?.id;
  return show(sanctionPage, { sanction, isOwn, form });
}

export async function changeOne(request: PageRequest): Promise<Answer> {
  const { ctx, params, form } = request;
  const { sanctionId } = params;
  const acts = {
    undo: () => undoSanction.execute(ctx, { sanctionId }),
    lift: () => liftSanction.execute(ctx, { sanctionId, ...fields(request, 'words') }),
    agree: () => answerClosing.execute(ctx, { sanctionId, agrees: true, ...fields(request, 'words') }),
    decline: () => answerClosing.execute(ctx, { sanctionId, agrees: false, ...fields(request, 'words') }),
  };
  const act = acts[form.act as keyof typeof acts];
  if (!act) throw notFound();
  return submit(
    request,
    async () => {
      await act();
      return seeOther(`/sanctions/${sanctionId}`);
    },
    (state) => one(request, state),
  );
}
