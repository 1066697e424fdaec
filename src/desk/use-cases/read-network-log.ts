import { LOG_LINES_PER_PAGE, networkLogDto, readNetworkLogInput } from '../../../contract/network-log.js';
import { query } from '../../database/index.js';
import { peopleLines } from '../../forums/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { decisionLines } from '../../moderation/index.js';
import {
  byNewest,
  type LogWanted,
  networkFactsBySlug,
  presentNetwork,
  presentNetworkViewer,
  readPlace,
  writePlace,
} from '../../networks/index.js';
import { sanctionLines } from '../../sanctions/index.js';
import { canReadLog, readableKinds } from '../policies/log.policy.js';
import {
  actsOf,
  type LogReader,
  presentDecision,
  presentEvent,
  presentPeople,
  presentSanctionLine,
  presentStanding,
  standingActsOf,
} from '../presenters/log-line.presenter.js';
import { eventLines, standingLines } from '../queries/network-lines.js';

/** A statement for each log that there is, however long they are; each gives one page at most. */
export const readNetworkLog = defineUseCase({
  name: 'desk.readNetworkLog',
  summary: "Read a network's log, newest first: what was changed, who came and went, what was decided.",
  input: readNetworkLogInput,
  output: networkLogDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canReadLog(ctx.actor, facts),
  async run(ctx, { kind, person, before }, facts) {
    const kinds = readableKinds(ctx.actor, facts);
    const wantedKinds = kinds.filter((one) => kind === undefined || one === kind);
    const network = presentNetwork(facts);
    const viewer = presentNetworkViewer(ctx.actor, facts);
    const personId = person ? await accountCalled(ctx, person) : null;
    const wanted: LogWanted = {
      networkId: facts.id,
      readerId: accountIdOf(ctx.actor)!,
      personId,
      before: readPlace(before),
      limit: LOG_LINES_PER_PAGE + 1,
    };
    const isNobody = person && personId === null;
    const lines = isNobody ? [] : await linesOf(ctx, wanted, wantedKinds, { path: network.path, viewer });
    const shown = lines.slice(0, LOG_LINES_PER_PAGE);
    const last = lines.length > LOG_LINES_PER_PAGE ? shown.at(-1) : undefined;
    return {
      network,
      viewer,
      kinds,
      lines: shown.map(({ line }) => line),
      older: last ? writePlace(last.place) : null,
    };
  },
});

async function linesOf(
  { db }: Ctx,
  wanted: LogWanted,
  kinds: Parameters<typeof actsOf>[0],
  reader: LogReader,
) {
  const [events, standings, people, decisions, sanctions] = await Promise.all([
    eventLines(db, wanted, actsOf(kinds)),
    standingLines(db, wanted, standingActsOf(kinds)),
    kinds.includes('forums') ? peopleLines(db, wanted, reader.viewer.canManage) : [],
    kinds.includes('moderation') ? decisionLines(db, wanted) : [],
    // Whoever came or went by a sanction stands among the members' lines already, for whom those are shown.
    kinds.includes('sanctions') ? sanctionLines(db, wanted, kinds.includes('members')) : [],
  ]);
  return [
    ...events.map((row) => presentEvent(row, reader)),
    ...standings.map((row) => presentStanding(row, reader)),
    ...people.map((row) => presentPeople(row, reader)),
    ...decisions.map(presentDecision),
    ...sanctions.map(presentSanctionLine),
  ].sort((a, b) => byNewest(a.place, b.place));
}

async function accountCalled({ db }: Ctx, username: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    db,
    `select id from accounts where username_key = lower($1) and status = 'active'`,
    [username],
  );
  return row?.id ?? null;
}
