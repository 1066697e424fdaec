import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What became of one message of an archive: a second run finds it and adds nothing. */
@Entity('imported_messages')
export class ImportedMessage {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Forum')
  forumId!: string;

  /** SHA-256 of the Message-ID, or of the whole message where it has none; hex. */
  @PrimaryColumn({ type: 'text' })
  messageKey!: string;

  @Index('imported_messages_post')
  @Column({ type: 'uuid' })
  @ForeignKey('Post')
  postId!: string;

  @Column({ type: 'timestamptz' })
  importedAt!: Date;
}
