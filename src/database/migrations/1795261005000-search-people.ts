import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are found by what they say they are interested in, too. */
export class SearchPeople1795261005000 implements MigrationInterface {
  name = 'SearchPeople1795261005000';

  async up(runner: QueryRunner): Promise<void> {
    // An index takes only functions that are declared to answer the same for ever; `array_to_string` is not, because
    // of types other than text.
    await runner.query(
      `create function search_interests(interests text[]) returns text language sql immutable parallel safe
       return coalesce(array_to_string(interests, ' '), '')`,
    );
    await runner.query(
      `create index accounts_people on accounts using gin (to_tsvector('convene',
         coalesce(name, '') || ' ' || coalesce(username, '') || ' ' || search_interests(interests)))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index accounts_people');
    await runner.query('drop function search_interests(text[])');
  }
}
