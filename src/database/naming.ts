import { DefaultNamingStrategy, type Table } from 'typeorm';

/**
 * Columns in snake_case, keys named as Postgres itself would name them: a migration written by hand needs no
 * names for them, and an error of the database names something a person can find.
 * Table, index, unique and check names are given on each entity.
 */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${this.getTableName(table)}_${columns.join('_')}_fkey`;
  }
}
