import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { AttachmentDto } from '../../contract/attachments.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildThread, type ForumWorld } from '../factories/world.js';
import type { RunningApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';

/** A photograph with a place in its metadata. */
export function photograph(width = 300, height = 200): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c64' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Zoe Canary' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer();
}

export async function browserOf(app: RunningApp, person: SignedIn | null): Promise<Browser> {
  const browser = app.browser();
  if (person) browser.cookies.set('session', (await signInAs(app.app.services, person)).token);
  return browser;
}

export function upload(
  browser: Browser,
  bytes: Buffer | string,
  fields: Record<string, string> = {},
  name = 'picture.jpg',
): Promise<Response> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ mayPublish: 'true', ...fields })) form.set(field, value);
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  return browser.send('/api/v1/attachments', {
    method: 'POST',
    body: form,
    headers: { 'X-Requested-With': 'test' },
  });
}

export async function uploaded(
  browser: Browser,
  fields = { alt: 'An orange field' },
): Promise<AttachmentDto> {
  const response = await upload(browser, await photograph(), fields);
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as AttachmentDto;
}

export interface Scene extends ForumWorld {
  ada: SignedIn;
  ben: SignedIn;
  outsider: SignedIn;
  threadId: string;
}

export async function setScene(app: RunningApp, access: 'public' | 'members' = 'members'): Promise<Scene> {
  const { services } = app.app;
  const world = await buildForum(services, { access });
  const ada = await buildMember(services, world, 'member', 'Ada');
  const ben = await buildMember(services, world, 'member', 'Ben');
  const outsider = await buildMember(services, await buildForum(services), 'member', 'Otto');
  const { thread } = await buildThread(services, world, { author: ada });
  return { ...world, ada, ben, outsider, threadId: thread.id };
}

/** Replies with a text. @returns the post's id */
export async function post(browser: Browser, threadId: string, body: string): Promise<string> {
  const response = await browser.json('POST', `/api/v1/threads/${threadId}/replies`, {
    body,
    clientKey: randomUUID(),
  });
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return ((await response.json()) as { post: { id: string } }).post.id;
}
