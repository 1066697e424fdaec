import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** Somebody whose posts a person does not want to see. The ignored one is never told. */
@Entity('ignored_people')
@Check('ignored_people_other', `"account_id" <> "person_id"`)
export class IgnoredPerson {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account)
  personId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
