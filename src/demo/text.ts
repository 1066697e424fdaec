import type { ForumAccess } from '../../contract/forums.js';
import type { ReactionKind } from '../../contract/marks.js';
import type { Brand } from '../../contract/networks.js';

/** A made-up person. Texts name them by `key`. */
export interface PersonText {
  key: string;
  name: string;
  username: string;
  jobTitle: string;
  organisation: string;
  interests: string[];
  about: string;
  /** Gets a random password, which is printed once. */
  signsIn: boolean;
}

/** Keys of people, parted by spaces. */
type Keys = string;

export interface NetworkText {
  slug: string;
  name: string;
  aims: string;
  membershipPolicy: string;
  contact: string;
  brand: Brand;
  admin: string;
  moderators: Keys;
  members: Keys;
  forums: { slug: string; name: string; description: string; access: ForumAccess }[];
  threads: ThreadText[];
}

export interface ThreadText {
  /** Short name of the forum. */
  forum: string;
  title: string;
  /** The first post and the last, in days before now. */
  from: number;
  until: number;
  pinnedBy?: string;
  locked?: { by: string; reason: string };
  posts: PostText[];
}

export interface PostText extends PostExtras {
  by: string;
  text: string;
}

interface PostExtras extends Partial<Record<ReactionKind, Keys>> {
  /** Number of the post that is answered. */
  to?: number;
  removed?: { by: string; reason: string };
}

/** A post of a thread's text. */
export function post(by: string, text: string, extras: PostExtras = {}): PostText {
  return { by, text: text.trim(), ...extras };
}

export function keysIn(keys: Keys | undefined): string[] {
  return (keys ?? '').split(' ').filter(Boolean);
}
