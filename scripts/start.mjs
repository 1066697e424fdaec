/** `npm start`: builds if needed, then becomes the server. */
import './check-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { dist } from './paths.mjs';

await build();
await import(pathToFileURL(join(dist, 'server', 'main.js')).href);
