import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'appealed', 'appealWaits', 'appealDecided', 'reportDecided', 'sanctioned', 'sanctionEnded', 'sanctionProposed',
  'held', 'holdReleased', 'holdRefused', 'holdWaits', 'revealed', 'revealAsked', 'quoteAsked', 'quoteAnswered', 'policyChanged'`;

/** Those who read letters are told that one came. */
export class LetterNews1795262241000 implements MigrationInterface {
  name = 'LetterNews1795262241000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `${before}, 'letterWaits'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from fairness_notices where kind = 'letterWaits'`);
    await this.allow(runner, before);
  }

  private async allow(runner: QueryRunner, kinds: string): Promise<void> {
    await runner.query(`alter table fairness_notices drop constraint fairness_notices_kind,
      add constraint fairness_notices_kind check (kind in (${kinds}))`);
  }
}
