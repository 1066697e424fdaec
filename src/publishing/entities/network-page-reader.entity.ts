import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NetworkPage } from './network-page.entity.js';

/**
 * A member for whom a page was made, one of a few. It counts while they are a member without a break since it was written:
 * whoever leaves and comes back is not on the list any more.
 */
@Entity('network_page_readers')
export class NetworkPageReader {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => NetworkPage)
  pageId!: string;

  @Index('network_page_readers_account')
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'timestamptz' })
  addedAt!: Date;
}
