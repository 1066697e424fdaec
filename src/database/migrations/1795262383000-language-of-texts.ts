import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a thread's title or a text is written, where its writer says so. Null: as the forum. */
class LanguageOf implements Pick<MigrationInterface, 'up' | 'down'> {
  constructor(private readonly table: string) {}

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ${this.table} add column language text`);
    // Nothing is in it yet: to look through all posts for it would keep everybody from the table.
    await runner.query(
      `alter table ${this.table} add constraint ${this.table}_language check (language ~ '^[a-z]{2}$') not valid`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ${this.table} drop column language`);
  }
}

// A table in a transaction: whoever has locked two of them waits for somebody who goes through them the other way round.
export class LanguageOfThreads1795262383000 extends LanguageOf implements MigrationInterface {
  name = 'LanguageOfThreads1795262383000';
  constructor() {
    super('threads');
  }
}

export class LanguageOfPosts1795262383001 extends LanguageOf implements MigrationInterface {
  name = 'LanguageOfPosts1795262383001';
  constructor() {
    super('posts');
  }
}

export class LanguageOfHolds1795262383002 extends LanguageOf implements MigrationInterface {
  name = 'LanguageOfHolds1795262383002';
  constructor() {
    super('holds');
  }
}
