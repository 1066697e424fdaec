import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NetworkRole } from '../../../contract/networks.js';
import { Network } from './network.entity.js';

/** A way into a network: a link for whoever has it, or one for the owner of an address. Its secret is in no table. */
@Entity('invitations')
@Unique('invitations_token_key', ['tokenHash'])
@Index('invitations_network', ['networkId', 'createdAt'])
@Index('invitations_open_address', ['networkId', 'addressKey'], {
  unique: true,
  where: '"address_key" is not null and "used" = 0 and "revoked_at" is null',
})
@Check('invitations_role', `"role" in ('member', 'steering', 'moderator', 'admin')`)
@Check('invitations_uses', `"used" between 0 and "uses"`)
@Check('invitations_one_address', `"address_key" is null or "uses" = 1`)
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  /** Null: the link is for whoever has it. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  addressKey!: string | null;

  /** What the inviter called the person, and the organisation's code, from a list. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  @Column({ type: 'text' })
  role!: NetworkRole;

  @Column({ type: 'int' })
  uses!: number;

  @Column({ type: 'int', default: 0 })
  used!: number;

  @Index('invitations_inviter')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  invitedBy!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  /** The mail it went out with. */
  @Column({ type: 'uuid', nullable: true })
  mailId!: string | null;
}
