import { digest } from './digest.js';
import type { Template } from './letter.js';
import { links } from './links.js';
import { networks } from './networks.js';
import { notices } from './notices.js';

/** Every mail this site can send. */
export const templates = { ...links, ...notices, ...networks, digest };

export type TemplateName = keyof typeof templates;
export type MailData<T extends TemplateName> = (typeof templates)[T] extends Template<infer D> ? D : never;
