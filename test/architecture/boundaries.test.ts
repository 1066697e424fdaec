import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkInChild } from '../helpers/boundaries.js';

const root = join(import.meta.dirname, '../..');

/** What the design allows. */
const sound = {
  'package.json': '{ "type": "module" }',
  'contract/things.ts': 'export interface Thing { id: string }',
  'client/pages/index.ts': 'export const page = 1;',
  'client/views/view.tsx': 'export const View = () => <p />;',
  'src/lib/clock.ts': 'export const clock = 1;',
  'src/database/index.ts': 'export const db = 1;',
  'src/auth/index.ts': 'export const auth = 1;',
  'src/auth/inner.ts': 'export interface Inner { id: string }',
  'src/forums/index.ts': 'export const forums = 1;',
  'src/forums/entities/post.entity.ts': 'export class Post {}',
  'src/moderation/index.ts': `import { forums } from '../forums/index.js'; export const moderation = forums;`,
  'src/gateway/index.ts': 'export const gateway = 1;',
  'src/web/index.tsx': `import { page } from '../../client/pages/index.js'; export const web = <p>{page}</p>;`,
};

/** Rule, file, and the import that breaks the rule. */
const planted: [string, string, string][] = [
  [
    'through-the-door',
    'src/web/planted-1.ts',
    `import type { Inner } from '../auth/inner.js'; export type A = Inner;`,
  ],
  [
    'through-the-door',
    'src/app.ts',
    `import { Post } from './forums/entities/post.entity.js'; export const a = Post;`,
  ],
  [
    'forums-uses-only',
    'src/forums/planted-2.ts',
    `import { moderation } from '../moderation/index.js'; export const a = moderation;`,
  ],
  [
    'auth-uses-only',
    'src/auth/planted-3.ts',
    `import { forums } from '../forums/index.js'; export const a = forums;`,
  ],
  [
    'lib-uses-only',
    'src/lib/planted-4.ts',
    `import { db } from '../database/index.js'; export const a = db;`,
  ],
  [
    'web-uses-only',
    'src/web/planted-5.tsx',
    `import { gateway } from '../gateway/index.js'; export const a = <p>{gateway}</p>;`,
  ],
  [
    'gateway-uses-only',
    'src/gateway/planted-6.ts',
    `import { page } from '../../client/pages/index.js'; export const a = page;`,
  ],
  [
    'transports-know-no-entity',
    'src/web/planted-7.ts',
    `import { Post } from '../forums/entities/post.entity.js'; export const a = Post;`,
  ],
  [
    'rooms-know-no-transport',
    'src/forums/planted-8.ts',
    `import express from 'express'; export const a = express;`,
  ],
  [
    'rooms-know-no-transport',
    'src/auth/planted-9.ts',
    `import type { Socket } from 'socket.io'; export type A = Socket;`,
  ],
  [
    'rooms-know-no-transport',
    'src/networks/planted-10.ts',
    `import { createClient } from 'redis'; export const a = createClient;`,
  ],
  [
    'web-renders-pages-only',
    'src/web/planted-11.ts',
    `import { View } from '../../client/views/view.js'; export const a = View;`,
  ],
  [
    'client-uses-contract-only',
    'client/views/a.tsx',
    `import { clock } from '../../src/lib/clock.js'; export const a = <p>{clock}</p>;`,
  ],
  [
    'contract-is-a-leaf',
    'contract/a.ts',
    `import { clock } from '../src/lib/clock.js'; export const a = clock;`,
  ],
  [
    'no-cycles',
    'src/auth/one.ts',
    `import type { Two } from './three.js'; export interface One { two: Two }`,
  ],
];

describe('the rules between rooms', () => {
  let folder: string;
  let violations: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'convene-rules-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Record<string, string>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  it('do not pass when nothing was read', () => {
    expect(checkInChild(folder).modules).toBe(0);
  });

  it('let through what the design allows, having read every module', () => {
    write(sound);
    expect(checkInChild(folder)).toEqual({ modules: 12, violations: [] });
  });

  describe('with violations planted', () => {
    beforeAll(() => {
      write({ 'src/auth/three.ts': `import type { One } from './one.js'; export type Two = One | null;` });
      for (const [, path, content] of planted) write({ [path]: content });
      violations = checkInChild(folder).violations;
    });

    it.each(planted)('%s catches %s', (rule, path) => {
      expect(violations.filter((line) => line.startsWith(`${rule}: ${path} `))).not.toEqual([]);
    });
  });
});
