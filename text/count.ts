/** Forms of a counted phrase; `other` is used where a category of the language is not given. `#` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Plural choice for one language: `const count = counting('en-GB')`, then
 * `count(n, { one: '# reply', other: '# replies' })` gives "1 reply", "2,400 replies".
 */
export function counting(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (n: number, forms: PluralForms): string =>
    (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n));
}
