import { z } from 'zod';
import { answers } from '../text/words.js';
import { networkDto, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, prose, slug } from './primitives.js';

export const MAX_PAGE_CHARACTERS = 20_000;
export const MOST_PAGES = 50;
export const MOST_READERS = 100;
/** The first is the usual one. `named`: some members, each by name. */
export const pageAudiences = ['public', 'members', 'named'] as const;
export type PageAudience = (typeof pageAudiences)[number];

export const networkPageItem = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  audience: z.enum(pageAudiences),
  isPublished: z.boolean(),
  /** It can be taken back. */
  isDeleted: z.boolean(),
  updatedAt: instant,
  path: z.string(),
});
export type NetworkPageItem = z.infer<typeof networkPageItem>;

export const listNetworkPagesInput = z.strictObject({ network: slug });
export const networkPagesDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** In the order that the network's admins chose. Drafts and deleted ones for admins only. */
  pages: z.array(networkPageItem),
});
export type NetworkPagesDto = z.infer<typeof networkPagesDto>;

export const readNetworkPageInput = z.strictObject({ network: slug, page: slug });
export const ownPageDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  page: networkPageItem,
  html: z.string(),
  /** The markdown, for who may change it. */
  source: z.string().nullable(),
});
export type OwnPageDto = z.infer<typeof ownPageDto>;

const content = {
  title: line('title', 120),
  body: prose('text', MAX_PAGE_CHARACTERS),
  audience: z.enum(pageAudiences).default('public'),
  isPublished: z.boolean().default(false),
  attested,
};
/** The form for a new page has this address. */
const pageSlug = slug.refine((text) => text !== 'new', { error: () => answers.networkPages.taken });
export const createNetworkPageInput = z.strictObject({ networkId: id, slug: pageSlug, ...content });
export const updateNetworkPageInput = z.strictObject({ networkId: id, pageId: id, ...content });
export const networkPageActInput = z.strictObject({ networkId: id, pageId: id });
export const moveNetworkPageInput = networkPageActInput.extend({ direction: z.enum(['up', 'down']) });
export const deleteNetworkPageInput = networkPageActInput.extend({ isDeleted: z.boolean() });
export const donePageDto = z.object({ page: networkPageItem });

/** A member for whom a page is made. */
export const pageReaderDto = z.object({ person: personDto, addedAt: instant });
export type PageReaderDto = z.infer<typeof pageReaderDto>;
/** Who reads a page that is for some by name, beside those who run the network. */
export const pageReadersDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  page: networkPageItem,
  readers: z.array(pageReaderDto),
});
export type PageReadersDto = z.infer<typeof pageReadersDto>;
export const addPageReaderInput = networkPageActInput.extend({
  username: z
    .string()
    .max(200)
    .transform((name) => name.trim().replace(/^@/, '')),
});
export const removePageReaderInput = networkPageActInput.extend({ accountId: id });
export const pageReaderChangedDto = z.object({ accountId: id });
