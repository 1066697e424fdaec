import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A moderator's decision that the person it is about has read. The decision itself is a line of the log. */
@Entity('read_decisions')
export class ReadDecision {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('ModerationEntry', { onDelete: 'CASCADE' })
  entryId!: string;

  @Column({ type: 'timestamptz' })
  readAt!: Date;
}
