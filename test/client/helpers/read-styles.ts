import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../client/styles/', import.meta.url);

export const styleFiles = readdirSync(folder).filter((file) => file.endsWith('.css'));

export function readStyle(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

export interface Rule {
  /** The condition of the `@media` around it, or an empty string. */
  media: string;
  selectors: string[];
  /** Custom properties with their values. */
  tokens: Record<string, string>;
}

/** The rules of a sheet that set custom properties, in order. Understands one level of `@media`. */
export function readRules(file: string): Rule[] {
  const css = readStyle(file).replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let media = '';
  for (const [, opening, body] of css.matchAll(/([^{}]+)\{(?:([^{}]*)\})?|\}/g)) {
    if (opening === undefined) media = '';
    else if (body === undefined) media = opening.trim();
    else
      rules.push({ media, selectors: opening.split(',').map((one) => one.trim()), tokens: tokensOf(body) });
  }
  return rules;
}

function tokensOf(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}
