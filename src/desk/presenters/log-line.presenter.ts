import {
  type LogKind,
  type LogLineDto,
  type NetworkAct,
  networkActs,
  type UndoPlace,
} from '../../../contract/network-log.js';
import type { NetworkViewer } from '../../../contract/networks.js';
import type { PeopleLine } from '../../forums/index.js';
import { type DecisionLine, presentEntry } from '../../moderation/index.js';
import { type Act, actKinds, acts, type LogPlace } from '../../networks/index.js';
import { type SanctionLine, sanctionPath } from '../../sanctions/index.js';
import type { EventLine, StandingLine } from '../queries/network-lines.js';

/** What the reader may do, and where: it decides which ways back a line has. */
export interface LogReader {
  /** The network's address. */
  path: string;
  viewer: Pick<NetworkViewer, 'canManage' | 'canInvite'>;
}

export interface PlacedLine {
  place: LogPlace;
  line: LogLineDto;
}

/** The acts of these kinds, of all that a log's room knows. */
export const actsOf = (kinds: LogKind[]): NetworkAct[] =>
  (Object.keys(networkActs) as NetworkAct[]).filter((act) => kinds.includes(networkActs[act].kind));
export const standingActsOf = (kinds: LogKind[]): Act[] =>
  acts.filter((act) => kinds.includes(actKinds[act]));

type Undo = LogLineDto['undo'];
const to = (place: UndoPlace, path: string, may: boolean): Undo => (may ? { place, path } : null);

/** The only ways in which lines of the logs reach a wire. */
export function presentEvent(row: EventLine, reader: LogReader): PlacedLine {
  const { key, at, act, details, ...rest } = row;
  const { kind } = networkActs[act as NetworkAct];
  const what = { log: 'network', act, details } as LogLineDto['what'];
  return placed(row, { ...rest, kind, what, reason: null, undo: undoOfEvent(row, kind, reader) });
}

function undoOfEvent({ act, forum }: EventLine, kind: LogKind, { path, viewer }: LogReader): Undo {
  if (
    act === 'network.created' ||
    act === 'announcement.sent' ||
    act === 'rules.published' ||
    kind === 'looking' ||
    kind === 'joining' ||
    kind === 'moderation'
  )
    return null;
  if (act === 'profile.changed') return to('profile', `${path}/edit`, viewer.canManage);
  if (kind === 'forums') return forum && to('forum', `${forum.path}/edit`, viewer.canManage);
  if (kind === 'invitations') return to('invitations', `${path}/invitations`, viewer.canInvite);
  if (act.startsWith('register.')) return to('register', `${path}/register`, viewer.canManage);
  if (act.startsWith('page.')) return to('pages', `${path}/pages`, viewer.canManage);
  if (act.startsWith('block.') || act.startsWith('home.'))
    return to('home', `${path}/home`, viewer.canManage);
  if (act.startsWith('offer.') || act.startsWith('contact.'))
    return to('offers', `${path}/offers`, viewer.canManage);
  return to('settings', `${path}/settings`, viewer.canManage);
}

export function presentStanding(row: StandingLine, reader: LogReader): PlacedLine {
  const { act, state, role, by, person, reason } = row;
  return placed(row, {
    kind: actKinds[act],
    by,
    isBySite: false,
    person,
    forum: null,
    what: { log: 'standing', act, state, role },
    reason,
    undo: undoOfStanding(row, reader),
  });
}

function undoOfStanding({ act, state, person }: StandingLine, { path, viewer }: LogReader): Undo {
  if (act === 'decline' || act === 'remove')
    return to('invitations', `${path}/invitations`, viewer.canInvite);
  if (act === 'role')
    return to('member', `${path}/members?q=${person?.username}`, person !== null && viewer.canManage);
  const isInside = state === 'active' || state === 'suspended';
  return to('member', `${path}/members/${person?.username}`, isInside && person !== null && viewer.canManage);
}

export function presentPeople(row: PeopleLine, { viewer }: LogReader): PlacedLine {
  const { what, role, isRoom, by, person, forum } = row;
  return placed(row, {
    kind: 'forums',
    by,
    isBySite: false,
    person,
    forum,
    what: { log: 'people', what, role, isRoom },
    reason: null,
    undo: to('people', `${forum.path}/people`, viewer.canManage),
  });
}

export function presentDecision(row: DecisionLine): PlacedLine {
  const { place, forum, person, isRemoved } = row;
  const entry = presentEntry(row, true);
  const isOfThread = row.postId === null && entry.path !== null;
  return placed(place, {
    kind: 'moderation',
    by: row.actor,
    isBySite: false,
    person,
    forum,
    what: { log: 'moderation', entry },
    reason: row.reason || null,
    undo: isOfThread
      ? to('thread', entry.path!, true)
      : to('post', `/p/${row.postId}/restore`, isRemoved && row.action === 'post.removed'),
  });
}

/** What moderators decided about people. Of somebody without a name the number stands here alone. */
export function presentSanctionLine(row: SanctionLine): PlacedLine {
  const { act, step, number, by, isBySite, person, words, sanctionId } = row;
  return placed(row, {
    kind: 'sanctions',
    by,
    isBySite,
    person,
    forum: null,
    what: { log: 'sanction', act, step, number },
    reason: words,
    undo: to('sanction', sanctionPath(sanctionId), true),
  });
}

function placed({ at, key }: LogPlace, line: Omit<LogLineDto, 'id' | 'at'>): PlacedLine {
  return { place: { at, key }, line: { id: key, at: new Date(at).toISOString(), ...line } };
}
