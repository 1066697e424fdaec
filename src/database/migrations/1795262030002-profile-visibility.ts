import type { MigrationInterface, QueryRunner } from 'typeorm';

const fields = ['interests', 'about', 'job_title', 'organisation'];

/** Who sees which part of a profile (P18): nobody but oneself, until one says so. What was there was for everyone, and stays so. */
export class ProfileVisibility1795262030002 implements MigrationInterface {
  name = 'ProfileVisibility1795262030002';

  async up(runner: QueryRunner): Promise<void> {
    for (const field of fields) {
      await runner.query(`alter table accounts add column ${field}_shown text not null default 'me',
        add constraint accounts_${field}_shown check (${field}_shown in ('me', 'networks', 'members', 'public'))`);
    }
    await runner.query(`update accounts set
      interests_shown = case when cardinality(interests) > 0 then 'public' else 'me' end,
      about_shown = case when about is not null then 'public' else 'me' end,
      job_title_shown = case when job_title is not null then 'public' else 'me' end,
      organisation_shown = case when organisation is not null then 'public' else 'me' end
      where status <> 'closed'
        and (cardinality(interests) > 0 or coalesce(about, job_title, organisation) is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const field of fields) await runner.query(`alter table accounts drop column ${field}_shown`);
  }
}
