import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Conversation } from './conversation.entity.js';

/** Somebody who got a letter as the contact or a moderator. */
@Entity('conversation_people')
export class ConversationPerson {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Conversation)
  conversationId!: string;

  @Index('conversation_people_account')
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;
}
