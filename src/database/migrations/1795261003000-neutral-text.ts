import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stored text held English words about itself: that a link leads elsewhere, that a box holds a table. It holds the
 * places of these words now, and each page says them in its reader's language.
 */
export class NeutralText1795261003000 implements MigrationInterface {
  name = 'NeutralText1795261003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(change(table, swaps));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(change(table, swaps.map(([was, is]) => [is, was] as const).reverse()));
  }
}

const tables = ['posts', 'withheld_bodies'];

/** Longer ones first: what is left of them would be taken for the shorter ones. */
const swaps: readonly (readonly [was: string, is: string])[] = [
  ['<span class="visually-hidden"> (external link)</span>', '<span class="says-external"></span>'],
  [
    '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">',
    '<div class="table-scroll" role="group" tabindex="0">',
  ],
  ['class="external">Image: image<', 'class="external"><span class="says-image-alone"></span><'],
  ['class="external">Image: ', 'class="external"><span class="says-image"></span>'],
];

/** One pass over the texts that have any of them; the others are not written. */
function change(table: string, list: readonly (readonly [string, string])[]): string {
  const html = list.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, 'html');
  const has = list.map(([from]) => `position('${from}' in html) > 0`).join(' or ');
  return `update ${table} set html = ${html} where ${has}`;
}
