import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { FeedbackDto } from '../../../contract/feedback.js';

/**
 * What somebody told the people who run the site. It holds no account, session, network address or request, and no
 * time of day or id made of one: nothing that other records could be held against to find out who it was.
 */
@Entity('feedback')
@Check('feedback_found', `"found" in ('yes', 'partly', 'no')`)
export class Feedback {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  number!: number;

  @Index('feedback_received')
  @Column({ type: 'date' })
  receivedOn!: string;

  @Column({ type: 'text', nullable: true })
  goal!: string | null;

  @Column({ type: 'text', nullable: true })
  found!: FeedbackDto['found'];

  @Column({ type: 'text' })
  message!: string;

  @Column({ type: 'text', nullable: true })
  page!: string | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  @Column({ type: 'text', nullable: true })
  role!: string | null;

  /** Only where the person gave one. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;
}
