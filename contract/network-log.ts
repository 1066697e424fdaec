import { z } from 'zod';
import { appealOutcomes } from './appeals.js';
import { forumAccess, forumRoles } from './forums.js';
import { forumHoldModes, holdKinds, holdLevels, holdModes } from './held-answer.js';
import { invitedRoles } from './invitations.js';
import { moderationEntryDto } from './moderation.js';
import { coreBlocks, textAudiences } from './network-home.js';
import { pageAudiences } from './network-pages.js';
import {
  joinPolicies,
  membershipStates,
  networkDto,
  networkRoles,
  networkViewer,
  visibilities,
} from './networks.js';
import { offerKinds } from './offers.js';
import { personDto } from './people.js';
import { personalDataModes } from './personal-data/finding.js';
import { instant, slug } from './primitives.js';
import { anonymityModes } from './pseudonyms.js';
import { sanctionActs, sanctionSteps } from './sanctions.js';
import { eyes } from './view-as.js';
import { wordRuleActions, wordRuleKinds } from './word-rules.js';

/** What a line of a network's log is about: who may read it hangs on this. */
export const logKinds = [
  'settings',
  'invitations',
  'joining',
  'members',
  'forums',
  'moderation',
  'sanctions',
  'looking',
] as const;
export type LogKind = (typeof logKinds)[number];

const nothing = z.strictObject({});
const change = <T extends string>(values: readonly [T, ...T[]]) =>
  z.strictObject({ from: z.enum(values), to: z.enum(values) });
const role = z.enum(invitedRoles);
const blockDetails = z.strictObject({ audience: z.enum(textAudiences) });
const heldDetails = z.strictObject({ what: z.enum(holdKinds) });
const heldRevealDetails = heldDetails.extend({ isTold: z.boolean() });
const wordRuleDetails = z.strictObject({ action: z.enum(wordRuleActions), kind: z.enum(wordRuleKinds) });
const pageDetails = z.strictObject({ audience: z.enum(pageAudiences), isPublished: z.boolean() });

/**
 * What the log of a network keeps of each administrative act that no other log does, a line each. Details are choices,
 * numbers and yes or no: never a text that somebody typed, an address or a secret. A new act needs its sentence in
 * `text/<language>/page/network-log.ts`.
 */
export const networkActs = {
  'network.created': { kind: 'settings', details: nothing },
  'profile.changed': {
    kind: 'settings',
    details: z.strictObject({
      fields: z.array(
        z.enum(['name', 'aims', 'membershipPolicy', 'contact', 'brand', 'subject', 'area', 'status', 'tags']),
      ),
    }),
  },
  'joining.changed': { kind: 'settings', details: change(joinPolicies) },
  'visibility.changed': { kind: 'settings', details: change(visibilities) },
  'questions.changed': { kind: 'settings', details: z.strictObject({ count: z.number().int() }) },
  'evidence.changed': { kind: 'settings', details: z.strictObject({ isAsked: z.boolean() }) },
  'forum.created': { kind: 'forums', details: z.strictObject({ access: z.enum(forumAccess) }) },
  'forum.changed': {
    kind: 'forums',
    details: z.strictObject({
      fields: z.array(z.enum(['name', 'description', 'posting', 'feed', 'language'])),
    }),
  },
  'forum.access': { kind: 'forums', details: change(forumAccess) },
  'forum.slowed': {
    kind: 'forums',
    details: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  },
  'forum.archived': { kind: 'forums', details: nothing },
  'forum.reopened': { kind: 'forums', details: nothing },
  'invitation.link': { kind: 'invitations', details: z.strictObject({ role, uses: z.number().int() }) },
  'invitation.address': { kind: 'invitations', details: z.strictObject({ role }) },
  'invitation.list': { kind: 'invitations', details: z.strictObject({ count: z.number().int() }) },
  'invitation.again': { kind: 'invitations', details: nothing },
  'invitation.revoked': { kind: 'invitations', details: nothing },
  'request.decidedBefore': { kind: 'joining', details: z.strictObject({ isApproved: z.boolean() }) },
  'confirmation.changed': {
    kind: 'settings',
    details: z.strictObject({ months: z.number().int().nullable(), ends: z.boolean() }),
  },
  'personalData.changed': { kind: 'settings', details: change(personalDataModes) },
  'anonymity.changed': { kind: 'settings', details: change(anonymityModes) },
  'hosting.changed': { kind: 'settings', details: change(['here', 'elsewhere']) },
  'appeal.made': { kind: 'moderation', details: nothing },
  'appeal.upheld': { kind: 'moderation', details: nothing },
  'appeal.overturned': { kind: 'moderation', details: nothing },
  'appeal.decidedBefore': {
    kind: 'moderation',
    details: z.strictObject({ outcome: z.enum(appealOutcomes) }),
  },
  'announcement.sent': { kind: 'settings', details: nothing },
  'contact.named': { kind: 'settings', details: nothing },
  'contact.cleared': { kind: 'settings', details: nothing },
  'offer.made': { kind: 'members', details: z.strictObject({ offer: z.enum(offerKinds) }) },
  'offer.withdrawn': { kind: 'members', details: nothing },
  'page.created': { kind: 'settings', details: pageDetails },
  'page.changed': { kind: 'settings', details: pageDetails },
  'page.ordered': { kind: 'settings', details: nothing },
  'page.deleted': { kind: 'settings', details: nothing },
  'page.restored': { kind: 'settings', details: nothing },
  'page.readerAdded': { kind: 'settings', details: nothing },
  'page.readerRemoved': { kind: 'settings', details: nothing },
  // Who reviewed is for reviewers only, in the register's own log: these lines but the first are the site's.
  'register.declared': { kind: 'settings', details: nothing },
  'register.approved': { kind: 'settings', details: nothing },
  'register.declined': { kind: 'settings', details: nothing },
  'register.removed': { kind: 'settings', details: nothing },
  'register.returned': { kind: 'settings', details: nothing },
  'register.closed': { kind: 'settings', details: nothing },
  'register.reopened': { kind: 'settings', details: nothing },
  'block.created': { kind: 'settings', details: blockDetails },
  'block.changed': { kind: 'settings', details: blockDetails },
  'block.deleted': { kind: 'settings', details: nothing },
  'block.restored': { kind: 'settings', details: nothing },
  'home.ordered': {
    kind: 'settings',
    details: z.strictObject({ block: z.enum([...coreBlocks, 'text']) }),
  },
  'writing.changed': { kind: 'settings', details: change(holdModes) },
  'forum.writing': { kind: 'forums', details: change(forumHoldModes) },
  'wordRule.added': { kind: 'settings', details: wordRuleDetails },
  'wordRule.changed': { kind: 'settings', details: wordRuleDetails },
  'wordRule.removed': { kind: 'settings', details: wordRuleDetails },
  'readyReason.added': { kind: 'settings', details: nothing },
  'readyReason.changed': { kind: 'settings', details: nothing },
  'readyReason.removed': { kind: 'settings', details: nothing },
  'held.approved': { kind: 'moderation', details: heldDetails },
  'held.refused': { kind: 'moderation', details: heldDetails },
  'held.restored': { kind: 'moderation', details: heldDetails },
  'held.decidedBefore': { kind: 'moderation', details: heldDetails.extend({ isRefused: z.boolean() }) },
  'held.revealAsked': { kind: 'moderation', details: heldRevealDetails },
  'held.revealed': { kind: 'moderation', details: heldRevealDetails },
  'held.raised': { kind: 'moderation', details: z.strictObject({ to: z.enum(holdLevels) }) },
  'rules.published': {
    kind: 'settings',
    details: z.strictObject({ major: z.number().int(), minor: z.number().int() }),
  },
  'view.as': { kind: 'looking', details: z.strictObject({ as: z.enum(eyes) }) },
} as const satisfies Record<string, { kind: LogKind; details: z.ZodObject }>;

export type NetworkAct = keyof typeof networkActs;
export type NetworkActDetails<A extends NetworkAct> = z.infer<(typeof networkActs)[A]['details']>;

export const LOG_LINES_PER_PAGE = 50;
const MOST_CURSOR = 100;

export const readNetworkLogInput = z.strictObject({
  network: slug,
  /** Only lines about this. */
  kind: z.enum(logKinds).optional(),
  /** User name: only what this person did, or what was done about them. */
  person: z
    .string()
    .max(60)
    .transform((name) => name.trim().replace(/^@/, ''))
    .optional(),
  /** `older` of the page before. */
  before: z.string().max(MOST_CURSOR).optional(),
});

const [first, ...others] = Object.entries(networkActs).map(([act, { details }]) =>
  z.object({ log: z.literal('network'), act: z.literal(act), details }),
);
type NetworkLine = {
  [A in NetworkAct]: { log: 'network'; act: A; details: NetworkActDetails<A> };
}[NetworkAct];

/** What a line says, by the log that keeps it. */
export const logWhat = z.union([
  z.union([first!, ...others]) as z.ZodType<NetworkLine>,
  z.object({
    log: z.literal('standing'),
    act: z.string(),
    state: z.enum(membershipStates),
    role: z.enum(networkRoles),
  }),
  z.object({
    log: z.literal('people'),
    what: z.enum(['added', 'ended']),
    role: z.enum(forumRoles),
    isRoom: z.boolean(),
  }),
  z.object({ log: z.literal('moderation'), entry: moderationEntryDto }),
  z.object({
    log: z.literal('sanction'),
    act: z.enum(sanctionActs),
    step: z.enum(sanctionSteps),
    number: z.number().int(),
  }),
]);
export type LogWhat = z.infer<typeof logWhat>;

/** Where an act can be undone or done again; only for whoever may. */
export const undoPlaces = [
  'settings',
  'profile',
  'forum',
  'people',
  'invitations',
  'member',
  'post',
  'thread',
  'pages',
  'home',
  'offers',
  'register',
  'sanction',
] as const;
export type UndoPlace = (typeof undoPlaces)[number];

export const logLineDto = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(logKinds),
  /** Who did it; null: somebody who closed their account, or the site itself. */
  by: personDto.nullable(),
  isBySite: z.boolean(),
  /** Whom it was done about; null also for somebody who closed their account. */
  person: personDto.nullable(),
  /** The forum it was done in. */
  forum: z.object({ name: z.string(), path: z.string() }).nullable(),
  what: logWhat,
  reason: z.string().nullable(),
  undo: z.object({ place: z.enum(undoPlaces), path: z.string() }).nullable(),
});
export type LogLineDto = z.infer<typeof logLineDto>;

export const networkLogDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** What the asker may read lines about. */
  kinds: z.array(z.enum(logKinds)),
  lines: z.array(logLineDto),
  /** `before` of the next page; null: there is none. */
  older: z.string().nullable(),
});
export type NetworkLogDto = z.infer<typeof networkLogDto>;
