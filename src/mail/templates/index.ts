import type { Template } from './letter.js';
import { links } from './links.js';
import { notices } from './notices.js';

/** Every mail this site can send. */
export const templates = { ...links, ...notices };

export type TemplateName = keyof typeof templates;
export type MailData<T extends TemplateName> = (typeof templates)[T] extends Template<infer D> ? D : never;
