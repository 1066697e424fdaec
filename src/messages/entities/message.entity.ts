import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Conversation } from './conversation.entity.js';

/** One letter, or one answer to it: plain text. */
@Entity('messages')
@Index('messages_conversation', ['conversationId', 'at'])
@Unique('messages_client_key', ['authorId', 'clientKey'])
export class Message {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Conversation)
  conversationId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  @Column({ type: 'uuid' })
  clientKey!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
