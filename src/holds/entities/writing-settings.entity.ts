import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { HoldMode } from '../../../contract/holds.js';

const modes = `"mode" in ('none', 'anonymous', 'first', 'all')`;

/** Which texts of a network wait. A network without a row has the usual. */
@Entity('network_writing')
@Check('network_writing_mode', modes)
@Check(
  'network_writing_numbers',
  `"first_posts" between 1 and 50 and "wait_hours" between 1 and 168
    and "link_limit" between 0 and 20 and "new_posts" between 1 and 50`,
)
export class NetworkWriting {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'text', default: 'none' })
  mode!: HoldMode;

  @Column({ type: 'int', default: 3 })
  firstPosts!: number;

  /** After so long without a decision a text goes to the next ones. */
  @Column({ type: 'int', default: 24 })
  waitHours!: number;

  /** 0: links hold nothing. */
  @Column({ type: 'int', default: 2 })
  linkLimit!: number;

  @Column({ type: 'int', default: 5 })
  newPosts!: number;
}

/** The same of one forum. Without a row it is the network's. */
@Entity('forum_writing')
@Check('forum_writing_mode', modes)
export class ForumWriting {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Forum')
  forumId!: string;

  @Column({ type: 'text' })
  mode!: HoldMode;
}
