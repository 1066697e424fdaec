import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = `'blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate'`;

/** A network may have any colour that can be read, beside those with a name. */
export class BrandColours1795262080001 implements MigrationInterface {
  name = 'BrandColours1795262080001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks drop constraint networks_brand,
      add constraint networks_brand check (brand in (${names}) or brand ~ '^#[0-9a-f]{6}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update networks set brand = 'blue' where brand not in (${names})`);
    await runner.query(`alter table networks drop constraint networks_brand,
      add constraint networks_brand check (brand in (${names}))`);
  }
}
