import {
  DESK_LINES,
  type DeskPart,
  type DeskWarning,
  deskDto,
  readDeskInput,
} from '../../../contract/desk.js';
import type { NetworkViewer } from '../../../contract/networks.js';
import { type RoomCount, roomCounts } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { decisionLines } from '../../moderation/index.js';
import {
  byNewest,
  networkFactsBySlug,
  presentNetwork,
  presentNetworkViewer,
  readPlace,
  requestsOf,
} from '../../networks/index.js';
import { canSeeDesk, partsFor } from '../policies/desk.policy.js';
import { presentDecision, presentStanding } from '../presenters/log-line.presenter.js';
import { type DeskCounts, deskCounts, newestMembers, staffOf } from '../queries/desk-counts.js';
import { newcomersOf, unansweredThreads } from '../queries/desk-talk.js';
import { standingLines } from '../queries/network-lines.js';
import { ownDecision } from '../queries/own-decision.js';

/** What admins decide about members: shown beside what moderators decide about posts. */
const shownDecisions = ['decline', 'remove', 'suspend', 'reinstate', 'role'];

/** How long a decision is offered to be taken back beside it. Later it is in the log. */
const UNDO_MS = 3_600_000;

/** One statement for each part that the asker gets, ten at most, side by side. */
export const readDesk = defineUseCase({
  name: 'desk.readDesk',
  summary: 'What waits for those who run a network: each gets the parts that concern their role.',
  input: readDeskInput,
  output: deskDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canSeeDesk(ctx.actor, facts),
  async run(ctx, { decided: decidedOn }, facts) {
    const { db } = ctx;
    const now = ctx.clock.now();
    const readerId = accountIdOf(ctx.actor)!;
    const networkId = facts.id;
    const parts = partsFor(ctx.actor, facts);
    const network = presentNetwork(facts);
    const viewer = presentNetworkViewer(ctx.actor, facts);
    const reader = { networkId, readerId, now };
    const wanted = { networkId, readerId, personId: null, before: readPlace(undefined), limit: DESK_LINES };
    const of = <T>(part: DeskPart, ask: () => Promise<T>) => (parts.includes(part) ? ask() : null);
    const { canManage } = viewer;
    const [decidedNow, counts, requests, newest, rooms, staff, judged, standings, unanswered, newcomers] =
      await Promise.all([
        decidedOn && parts.includes('requests')
          ? ownDecision(db, {
              networkId,
              readerId,
              personId: decidedOn,
              since: new Date(now.getTime() - UNDO_MS),
            })
          : null,
        of('invitations', () => deskCounts(db, networkId, now)),
        of('requests', () => requestsOf(db, networkId, DESK_LINES)),
        of('members', () => newestMembers(db, networkId)),
        of('rooms', () => roomCounts(db, networkId, readerId)),
        of('staff', () => staffOf(db, networkId)),
        of('decisions', () => decisionLines(db, wanted)),
        canManage ? standingLines(db, wanted, shownDecisions) : [],
        of('unanswered', () => unansweredThreads(db, reader)),
        of('newcomers', () => newcomersOf(db, reader, canManage)),
      ]);
    const decisions = judged && [
      ...judged.map(presentDecision),
      ...standings.map((row) => presentStanding(row, { path: network.path, viewer })),
    ];
    return {
      network,
      viewer,
      parts,
      decided: decidedNow && { ...decidedNow, undo: undoOf(decidedNow.isApproved, viewer) },
      warnings: parts.includes('warnings') ? warningsOf(counts!, rooms!) : null,
      requests: requests && { total: requests.total, oldest: requests.requests },
      invitations: counts && { out: counts.out, over: counts.over, failed: counts.failed },
      members: newest && { total: facts.memberCount, suspended: counts!.suspended, newest },
      rooms: rooms?.map(({ isArchived: _isArchived, ...room }) => room) ?? null,
      staff,
      decisions:
        decisions
          ?.sort((a, b) => byNewest(a.place, b.place))
          .slice(0, DESK_LINES)
          .map(({ line }) => line) ?? null,
      unanswered,
      newcomers,
    };
  },
});

/** Who lets people in may not be one who takes them out. */
function undoOf(isApproved: boolean, { canManage, canInvite }: NetworkViewer): 'remove' | 'invite' | null {
  if (isApproved) return canManage ? 'remove' : null;
  return canInvite ? 'invite' : null;
}

/** What should be seen to, each with its own sentence. */
function warningsOf(counts: DeskCounts, rooms: RoomCount[]): DeskWarning[] {
  const { admins, confirmedAdmins, oldRequests, over, failed } = counts;
  const warnings: DeskWarning[] = [];
  if (admins === 1) warnings.push({ warning: 'oneAdmin' });
  if (admins > 0 && confirmedAdmins === 0) warnings.push({ warning: 'nobodyConfirmed' });
  if (oldRequests > 0) warnings.push({ warning: 'oldRequests', count: oldRequests });
  if (over > 0) warnings.push({ warning: 'invitationsOver', count: over });
  if (failed > 0) warnings.push({ warning: 'mailsFailed', count: failed });
  for (const { name, path, moderators, isArchived } of rooms)
    if (moderators === 0 && !isArchived) warnings.push({ warning: 'roomWithoutModerator', name, path });
  return warnings;
}
