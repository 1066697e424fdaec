import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brands } from '../../contract/networks.js';
import { pageRoutes } from '../../src/web/index.js';
import { axe, bones } from './helpers/inspect.js';
import { openSite } from './helpers/site.js';
import { type Stage, setStage, visits } from './helpers/visits.js';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setStage(await openSite());
  page = await stage.site.pageFor(stage.scene.ada, { viewport: { width: 1280, height: 900 } });
});
afterAll(() => stage.site.close());
