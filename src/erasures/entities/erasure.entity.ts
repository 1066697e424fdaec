import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * That something was erased, without anything that tells what: triggers on accounts and posts write it, and the list is kept outside
 * the database (`keepErasures`).
 */
@Entity('erasures')
@Check('erasures_kind', `"kind" in ('account', 'post', 'versions')`)
@Check('erasures_version', `("version" is not null) = ("kind" = 'versions')`)
export class Erasure {
  /** A closed account, a deleted post, or what a post said before. */
  @PrimaryColumn({ type: 'text' })
  kind!: 'account' | 'post' | 'versions';

  /** Of an account a hash that the site's key makes (`erasure_mark`); otherwise the post's id. */
  @PrimaryColumn({ type: 'text' })
  mark!: string;

  /** Of what a post said before: the first version that stays. */
  @Column({ type: 'int', nullable: true })
  version!: number | null;

  /** Of an account: its person asked that the text of their posts goes as well. */
  @Column({ type: 'boolean', default: false })
  withPosts!: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}
