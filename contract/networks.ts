import { z } from 'zod';
import { answers } from '../text/words.js';
import { personDto } from './people.js';
import { personalDataModes } from './personal-data/finding.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, prose, slug } from './primitives.js';
import { anonymityModes } from './pseudonyms.js';

/** `steering` stands beside the moderators: it invites and decides on requests, and judges no posts (P16). */
export const networkRoles = ['member', 'steering', 'moderator', 'admin'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** A person's standing in a network. Only `active` opens anything; all others read what a non-member reads. */
export const membershipStates = [
  'invited',
  'requested',
  'active',
  'declined',
  'left',
  'removed',
  'suspended',
] as const;
export type MembershipState = (typeof membershipStates)[number];

/** How one becomes a member. The first is the usual one (N46). */
export const joinPolicies = ['open', 'request', 'invitation'] as const;
export type JoinPolicy = (typeof joinPolicies)[number];

/** Who may know of the network: everyone; everyone, but not of its forums; those who belong or are invited. */
export const visibilities = ['public', 'profile', 'unlisted'] as const;
export type NetworkVisibility = (typeof visibilities)[number];

export const MOST_QUESTIONS = 10;
/** What a network asks whoever wants to join, in its own words. */
const questions = z.array(line('question', 200)).max(MOST_QUESTIONS, {
  error: () => answers.fields.manyQuestions(MOST_QUESTIONS),
});

/** Brand colours with a name: each is checked for contrast in every theme. */
export const brands = ['blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate'] as const;
/** One of them, or a colour of the network's own as `#rrggbb`, which is checked when it is chosen. */
export const brandDto = z.union([
  z.enum(brands),
  z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)]),
]);
export type Brand = z.infer<typeof brandDto>;
/** In one style sheet of networks' own colours. */
export const MOST_COLOURS = 60;
const colour = new RegExp(`^(${brands.join('|')}|#?[0-9a-f]{6})$`);
const named = (text: string) => brands.find((name) => name === text);
export const brandInput = z
  .string()
  .trim()
  .toLowerCase()
  .regex(colour, { error: () => answers.brand.notColour })
  .transform((text): Brand => named(text) ?? `#${text.replace('#', '')}`);

/** What a network is about, or where its people work. */
export const subjects = [
  'generalPractice',
  'hospital',
  'community',
  'mentalHealth',
  'socialCare',
  'pharmacy',
  'publicHealth',
  'management',
  'digital',
  'education',
  'research',
  'other',
] as const;
export type Subject = (typeof subjects)[number];

/** Where its people are. */
export const workAreas = [
  'everywhere',
  'eastOfEngland',
  'london',
  'midlands',
  'northEast',
  'northWest',
  'southEast',
  'southWest',
  'scotland',
  'wales',
  'northernIreland',
  'elsewhere',
] as const;
export type WorkArea = (typeof workAreas)[number];

/** A retired network is found by those only who ask for retired ones. */
export const networkStatuses = ['development', 'live', 'retired'] as const;
export type NetworkStatus = (typeof networkStatuses)[number];

/** Who stands behind a network. The last two may not be in the register (N49). */
export const organisationKinds = ['group', 'public', 'company', 'charity'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * Where a network stands with the register. A draft is used by whoever has its address, and is in no list; who runs the
 * site reviews it once it is declared.
 */
export const listings = ['draft', 'waiting', 'listed', 'declined', 'removed'] as const;
export type Listing = (typeof listings)[number];

export const MOST_TAGS = 10;
const tags = z
  .array(line('tag', 30).transform((tag) => tag.toLowerCase()))
  .max(MOST_TAGS, { error: () => answers.register.manyTags(MOST_TAGS) })
  .transform((given) => [...new Set(given)]);

/** Where a network is that is hosted elsewhere. */
const externalUrl = z
  .string()
  .trim()
  .max(500)
  .refine((text) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text), {
    error: () => answers.register.badUrl,
  });

export const networkDto = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  aims: z.string(),
  membershipPolicy: z.string(),
  contact: z.string(),
  brand: brandDto,
  joining: z.enum(joinPolicies),
  visibility: z.enum(visibilities),
  questions: z.array(z.string()),
  /** What people must show when they ask to join; empty: nothing. */
  evidence: z.string(),
  /** What happens to a text that could show who a patient is. */
  personalData: z.enum(personalDataModes),
  /** Whether members may post without their name. */
  anonymity: z.enum(anonymityModes),
  subject: z.enum(subjects),
  area: z.enum(workAreas),
  status: z.enum(networkStatuses),
  tags: z.array(z.string()),
  organisationKind: z.enum(organisationKinds),
  /** Where it is hosted, if elsewhere: it has no forums here. */
  externalUrl: z.string().nullable(),
  /** Whether the register has it. */
  isInRegister: z.boolean(),
  /** Closed down: only those who run it still see this. */
  isClosed: z.boolean(),
  memberCount: z.number().int(),
  createdAt: instant,
  path: z.string(),
});
export type NetworkDto = z.infer<typeof networkDto>;

export const membershipDto = z.object({
  person: personDto,
  role: z.enum(networkRoles),
  joinedAt: instant,
  /** Whether the directory shows the person to the other members. */
  isListed: z.boolean(),
  /** For admins: since when they were asked whether they still belong, without an answer. */
  askedAt: instant.nullable(),
});
export type MembershipDto = z.infer<typeof membershipDto>;

/** The profile a network must have before it exists (N09). */
export const createNetworkInput = z.strictObject({
  name: line('name', 80, 3),
  slug,
  aims: prose('aims', 2_000),
  membershipPolicy: prose('policy', 2_000),
  contact: prose('contact', 500),
  brand: brandInput.default('blue'),
  joining: z.enum(joinPolicies).default('open'),
  visibility: z.enum(visibilities).default('public'),
  subject: z.enum(subjects).default('other'),
  area: z.enum(workAreas).default('everywhere'),
  tags: tags.default([]),
  organisationKind: z.enum(organisationKinds).default('group'),
  externalUrl: externalUrl.optional(),
  attested,
});
export type CreateNetworkInput = z.infer<typeof createNetworkInput>;

export const updateNetworkInput = z.strictObject({
  networkId: id,
  name: line('name', 80, 3),
  aims: prose('aims', 2_000),
  membershipPolicy: prose('policy', 2_000),
  contact: prose('contact', 500),
  brand: brandInput,
  // What is left out stays as it is.
  subject: z.enum(subjects).optional(),
  area: z.enum(workAreas).optional(),
  status: z.enum(networkStatuses).optional(),
  tags: tags.optional(),
  attested,
});
/** Who may find the network, how people join, and what they are asked. */
export const updateAccessInput = z.strictObject({
  networkId: id,
  joining: z.enum(joinPolicies),
  visibility: z.enum(visibilities),
  questions,
  /** What people must show when they ask to join; empty: nothing; left out: as it is. */
  evidence: line('evidence', 200, 0).optional(),
});
export const setBrandInput = z.strictObject({ networkId: id, brand: brandInput });
export const setPersonalDataInput = z.strictObject({ networkId: id, mode: z.enum(personalDataModes) });
/** Where a network has its forums: an address elsewhere, or null for here. */
export const setHostingInput = z.strictObject({
  networkId: id,
  externalUrl: externalUrl.nullable(),
  /** Whoever sends it knows that the forums that are here close. */
  closesForums: z.boolean().default(false),
});
export const setAnonymityInput = z.strictObject({ networkId: id, mode: z.enum(anonymityModes) });
export const networkIdInput = z.strictObject({ networkId: id });
/** `withoutAdmin`: the only admin goes, and knows that nobody runs the network then. */
export const leaveNetworkInput = z.strictObject({ networkId: id, withoutAdmin: z.boolean().default(false) });
export const networkSlugInput = z.strictObject({ network: slug });
export const setRoleInput = z.strictObject({ networkId: id, accountId: id, role: z.enum(networkRoles) });

/** The actor's own standing in a network, and what it allows. */
export const networkViewer = z.object({
  role: z.enum(networkRoles).nullable(),
  /** Null: never had anything to do with it. */
  state: z.enum(membershipStates).nullable(),
  canJoin: z.boolean(),
  /** Where joining is by request. */
  canRequest: z.boolean(),
  canInvite: z.boolean(),
  canLeave: z.boolean(),
  canManage: z.boolean(),
  canModerate: z.boolean(),
});
export type NetworkViewer = z.infer<typeof networkViewer>;

/** A network with the reader's own standing in it. */
export const networkPageDto = z.object({ network: networkDto, viewer: networkViewer });
export type NetworkPageDto = z.infer<typeof networkPageDto>;
export const networkListDto = z.object({ networks: z.array(networkPageDto) });
export type NetworkListDto = z.infer<typeof networkListDto>;
export const membersDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  members: z.array(membershipDto),
  /** Of all pages. Who is not in the directory is counted for its admins only. */
  total: z.number().int(),
  /** For admins: how many were asked whether they still belong and have not answered. */
  unanswered: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
});
export type MembersDto = z.infer<typeof membersDto>;
export const noInput = z.strictObject({});
