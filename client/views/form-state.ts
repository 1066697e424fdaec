import type { FormState } from '../pages/page.js';

/** What was typed, or what the thing is now. */
export function typedIn(form: FormState | undefined, name: string, now?: string): string | undefined {
  return form?.values?.[name] ?? now;
}

/** The first thing wrong with one field. */
export function problemOf(form: FormState | undefined, name: string): string | undefined {
  return form?.problems?.find((problem) => problem.field === name)?.message;
}

export function hasErrors(form: FormState | undefined): boolean {
  return Boolean(form?.message || form?.problems?.length);
}
