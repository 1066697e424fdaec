import { type FormState, wordRulePage, wordRulesPage } from '../../../client/pages/index.js';
import type { TriedRuleDto, WordRulesDto } from '../../../contract/word-rules.js';
import { notFound } from '../../lib/errors.js';
import {
  addSiteWordRule,
  addWordRule,
  changeWordRule,
  listSiteWordRules,
  listWordRules,
  removeWordRule,
  trySiteWordRule,
  tryWordRule,
} from '../../word-rules/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

interface Shown {
  form?: FormState;
  tried?: TriedRuleDto;
}

/** The rules of the network in the address; without one, of the whole site. */
const rulesIn = ({ ctx, params }: PageRequest): Promise<WordRulesDto> =>
  params.network
    ? listWordRules.execute(ctx, { network: params.network })
    : listSiteWordRules.execute(ctx, {});

/** `/n/:network/word-rules`, `/word-rules` */
export async function list(request: PageRequest, shown: Shown = {}): Promise<Answer> {
  return show(wordRulesPage, { ...(await rulesIn(request)), ...shown });
}

export async function add(request: PageRequest): Promise<Answer> {
  const { network } = await rulesIn(request);
  return submit(
    request,
    async () => {
      if (request.form.act === 'try') return list(request, await tryIn(request, network));
      const rule = ruleIn(request);
      if (network) await addWordRule.execute(request.ctx, { ...rule, networkId: network.id });
      else await addSiteWordRule.execute(request.ctx, rule);
      return seeOther(pathOf(network));
    },
    (form) => list(request, { form }),
  );
}

/** `/n/:network/word-rules/:ruleId`, `/word-rules/:ruleId` */
export async function one(request: PageRequest, shown: Shown = {}): Promise<Answer> {
  const { network, rules } = await rulesIn(request);
  const rule = rules.find(({ id }) => id === request.params.ruleId);
  if (!rule) throw notFound();
  return show(wordRulePage, { network, rule, ...shown });
}

export async function change(request: PageRequest): Promise<Answer> {
  const { network, rules } = await rulesIn(request);
  const { ruleId } = request.params;
  if (!rules.some(({ id }) => id === ruleId)) throw notFound();
  return submit(
    request,
    async () => {
      if (request.form.act === 'try') return one(request, await tryIn(request, network));
      if (request.form.act === 'remove') await removeWordRule.execute(request.ctx, { ruleId });
      else await changeWordRule.execute(request.ctx, { ...ruleIn(request), ruleId });
      return seeOther(pathOf(network));
    },
    (form) => one(request, { form }),
  );
}

async function tryIn(request: PageRequest, network: WordRulesDto['network']): Promise<Shown> {
  const rule = fields(request, 'kind', 'pattern');
  const tried = network
    ? await tryWordRule.execute(request.ctx, { ...rule, networkId: network.id })
    : await trySiteWordRule.execute(request.ctx, rule);
  const { _csrf, ...values } = request.form;
  return { tried, form: { values } };
}

const ruleIn = (request: PageRequest) => ({
  ...fields(request, 'kind', 'pattern', 'action', 'reason', 'about'),
  isOn: request.form.state !== 'off',
});

const pathOf = (network: WordRulesDto['network']): string => `${network?.path ?? ''}/word-rules`;
