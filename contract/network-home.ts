import { z } from 'zod';
import { networkDto, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, prose, slug } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** Whom a text of the home is for. The first is the usual one. */
export const textAudiences = ['public', 'members'] as const;
export type TextAudience = (typeof textAudiences)[number];

/** What every network's home shows, in this order until its admins choose another. None can be taken away. */
export const coreBlocks = ['aims', 'forums', 'changes', 'members', 'policy', 'contact'] as const;
export type CoreBlock = (typeof coreBlocks)[number];

/** Blocks with a text of the admins' own, deleted ones too. */
export const MOST_BLOCKS = 20;
export const MAX_BLOCK_CHARACTERS = 5_000;
/** Names on the home; the directory has all. */
export const MOST_SHOWN_MEMBERS = 24;
export const HOME_CHANGES = 10;

export const textBlockDto = z.object({
  id,
  title: z.string(),
  html: z.string(),
  /** The markdown, for who may change it. */
  source: z.string().nullable(),
  audience: z.enum(textAudiences),
  /** It can be taken back; only admins get it. */
  isDeleted: z.boolean(),
});
export type TextBlockDto = z.infer<typeof textBlockDto>;

export const homeBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(coreBlocks) }),
  textBlockDto.extend({ kind: z.literal('text') }),
]);
export type HomeBlock = z.infer<typeof homeBlock>;

export const homeChange = z.object({
  kind: z.enum(['thread', 'post', 'page', 'announcement']),
  title: z.string(),
  /** What a thread's title is written in, by itself or by its forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  path: z.string(),
  /** Of a thread or post: where. */
  forum: z.string().nullable(),
  at: instant,
});
export type HomeChange = z.infer<typeof homeChange>;

export const readNetworkHomeInput = z.strictObject({ network: slug });
export const networkHomeDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** In the order that its admins chose; only what the reader may read. */
  blocks: z.array(homeBlock),
  /** Members who chose to be named here; null: for this reader nobody is named. */
  named: z
    .object({
      people: z.array(personDto),
      total: z.number().int(),
      /** Whether the reader is among them. */
      isNamed: z.boolean(),
    })
    .nullable(),
  /** The newest that the reader may read; null: not for this reader. */
  changes: z.array(homeChange).nullable(),
});
export type NetworkHomeDto = z.infer<typeof networkHomeDto>;

const content = {
  title: line('title', 120),
  body: prose('text', MAX_BLOCK_CHARACTERS),
  audience: z.enum(textAudiences).default('public'),
  attested,
};
export const createBlockInput = z.strictObject({ networkId: id, ...content });
export const updateBlockInput = z.strictObject({ networkId: id, blockId: id, ...content });
export const deleteBlockInput = z.strictObject({ networkId: id, blockId: id, isDeleted: z.boolean() });
/** `block` is the name of a core block, or the id of another. */
export const moveBlockInput = z.strictObject({
  networkId: id,
  block: z.union([z.enum(coreBlocks), id]),
  direction: z.enum(['up', 'down']),
});
export const doneBlockDto = z.object({ blocks: z.array(homeBlock) });

export const setNamedInput = z.strictObject({ networkId: id, isNamed: z.boolean() });
