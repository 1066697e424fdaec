import { z } from 'zod';
import { membershipStates, networkDto, networkRoles, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, prose, slug } from './primitives.js';

export const MEMBERS_PER_PAGE = 20;
export const listMembersInput = z.strictObject({
  network: slug,
  q: z.string().trim().max(80).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  /** For admins: only who was asked whether they still belong, and has not answered. */
  unanswered: z.stringbool().default(false),
});

/** One question of a network, as it was asked, with what was answered. */
export const answerDto = z.object({ question: z.string(), answer: z.string() });
export type AnswerDto = z.infer<typeof answerDto>;

const MOST_ANSWERED = 1_000;
const answersInput = z
  .array(z.strictObject({ question: line('question', 200), answer: prose('answer', MOST_ANSWERED) }))
  .max(10)
  .default([]);

/** Joining an open network, or asking to; with an answer to each question of it. */
export const joinInput = z.strictObject({ networkId: id, answers: answersInput, attested });

/** What a person is told of a network. */
export const noticeKinds = [
  'requested',
  'approved',
  'declined',
  'invited',
  'removed',
  'suspended',
  'reinstated',
  'role',
  'announced',
  'listed',
  'notListed',
  'delisted',
  'closed',
  'reopened',
  'offered',
  'offerTaken',
  'offerRefused',
  'offerWithdrawn',
  'offerOver',
  'handedOver',
  'message',
  'orphaned',
  'stillMember',
  'wentElsewhere',
  'cameBack',
  'adminsAway',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const reasonInput = prose('reason', 500);

export const decideInput = z.strictObject({
  networkId: id,
  accountId: id,
  isApproved: z.boolean(),
  reason: reasonInput.optional(),
});
export const removeMemberInput = z.strictObject({
  networkId: id,
  accountId: id,
  reason: reasonInput.optional(),
});
export const suspendInput = z.strictObject({ networkId: id, accountId: id, reason: reasonInput });
export const ownStandingInput = z.strictObject({ networkId: id });

/** Somebody who asks to become a member. */
export const requestDto = z.object({
  person: personDto,
  askedAt: instant,
  answers: z.array(answerDto),
  /** A file that they show those who decide; its bytes are at its path while the request waits. */
  evidence: z.object({ attachmentId: id, description: z.string(), path: z.string() }).nullable(),
});
export type RequestDto = z.infer<typeof requestDto>;
export const requestsDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** The one who waits longest first. */
  requests: z.array(requestDto),
  total: z.number().int(),
});
export type RequestsDto = z.infer<typeof requestsDto>;
export const standingDto = z.object({ state: z.enum(membershipStates), role: z.enum(networkRoles) });

/** One change of a standing. */
export const standingEventDto = z.object({
  act: z.string(),
  state: z.enum(membershipStates),
  role: z.enum(networkRoles),
  at: instant,
  /** Null: somebody who closed their account. */
  by: personDto.nullable(),
  reason: z.string().nullable(),
});
export type StandingEventDto = z.infer<typeof standingEventDto>;
export const memberInput = z.strictObject({ network: slug, username: z.string().max(60) });
/** One person as the network's admins see them. */
export const memberDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  person: personDto,
  state: z.enum(membershipStates),
  role: z.enum(networkRoles),
  since: instant,
  answers: z.array(answerDto),
  events: z.array(standingEventDto),
});
export type MemberDto = z.infer<typeof memberDto>;

/** One's own standing in a network. The network is null where one may not know of it any more. */
export const ownStandingDto = standingDto.extend({
  networkId: id,
  network: z.object({ name: z.string(), path: z.string() }).nullable(),
  since: instant,
  isListed: z.boolean(),
  /** Whether they are named on the network's home. */
  isNamed: z.boolean(),
  /** They are asked whether they still belong. */
  isAsked: z.boolean(),
});
export type OwnStandingDto = z.infer<typeof ownStandingDto>;
export const ownStandingsDto = z.object({ standings: z.array(ownStandingDto) });
export const setListedInput = z.strictObject({ networkId: id, isListed: z.boolean() });
