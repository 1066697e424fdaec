import {
  DISCLOSURES_PER_PAGE,
  disclosureDto,
  disclosureIdInput,
  disclosuresDto,
  listDisclosuresInput,
} from '../../../contract/disclosures.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canKnowDisclosure, canKnowDisclosures } from '../policies/disclosure.policy.js';
import { presentDisclosure, presentLine } from '../presenters/disclosure.presenter.js';
import { disclosureById, disclosuresFor, hasEnoughPeople } from '../queries/disclosures.js';

const limit = { points: 300, seconds: 60 };

export const listDisclosures = defineUseCase({
  name: 'disclosures.listDisclosures',
  summary: 'Requests by law for what is known of accounts, those that wait first, twenty at a time.',
  input: listDisclosuresInput,
  output: disclosuresDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canKnowDisclosures(ctx.actor),
  async run({ db, actor, clock }, { before }) {
    const [rows, hasEnough] = await Promise.all([
      disclosuresFor(db, accountIdOf(actor), before),
      hasEnoughPeople(db),
    ]);
    const shown = rows.slice(0, DISCLOSURES_PER_PAGE);
    return {
      disclosures: shown.map((row) => presentLine(row, clock.now())),
      older: rows.length > shown.length ? shown.at(-1)!.place : null,
      hasEnoughPeople: hasEnough,
    };
  },
});

export const readDisclosure = defineUseCase({
  name: 'disclosures.readDisclosure',
  summary: 'One request by law with what was decided about it and who opened it, without its answer.',
  input: disclosureIdInput,
  output: disclosureDto,
  limit,
  facts: (ctx, { disclosureId }) => disclosureById(ctx.db, disclosureId),
  policy: (ctx, { subjectId }) => canKnowDisclosure(ctx.actor, { subjectId }),
  run: async (ctx, _input, row) => presentDisclosure(ctx, row),
});
