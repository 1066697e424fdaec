import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forum } from './forum.entity.js';
import { Thread } from './thread.entity.js';

/** That a thread left a forum: what the forum's list is told when it catches up. The latest time counts. */
@Entity('departures')
@Index('departures_number', ['forumId', 'number'])
@Index('departures_thread', ['threadId'])
export class Departure {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Forum)
  forumId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Thread)
  threadId!: string;

  /** The forum's number of it. */
  @Column({ type: 'bigint' })
  number!: number;
}
