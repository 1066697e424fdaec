import { DefaultNamingStrategy } from 'typeorm';

/** Columns in snake_case, as people write SQL by hand. Table names are given on each entity. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
