/** `npm run boundaries`: the rules of .dependency-cruiser.cjs. Reading no module at all is a failure, not a pass. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @param folder the checkout to look at
 * @returns how many modules were read, and the violations as lines
 */
export async function checkBoundaries(folder = root) {
  const require = createRequire(import.meta.url);
  readJsx(require('@swc/core'));
  const { cruise } = await import('dependency-cruiser');
  const { options, ...ruleSet } = require(join(root, '.dependency-cruiser.cjs'));
  const inputs = ['contract', 'text', 'src', 'client', 'sdk', 'examples', 'bench'].filter((name) =>
    existsSync(join(folder, name)),
  );
  const { output } = await cruise(
    inputs,
    { ...options, ruleSet, validate: true, baseDir: folder },
    options.enhancedResolveOptions,
  );
  const ours = output.modules.filter((module) =>
    /^(contract|text|src|client|sdk|examples|bench)\//.test(module.source),
  );
  const violations = output.summary.violations.map(
    ({ rule, from, to, cycle }) =>
      `${rule.name}: ${from} -> ${cycle ? cycle.map((step) => step.name).join(' -> ') : to}`,
  );
  return { modules: ours.length, violations };
}

/** dependency-cruiser has swc parse TypeScript, but without JSX: it would stop at the first page. */
function readJsx(swc) {
  const parse = swc.parseFileSync;
  swc.parseFileSync = (file, options) => parse.call(swc, file, { ...options, tsx: file.endsWith('x') });
}

if (process.argv[1] === import.meta.filename) {
  const { modules, violations } = await checkBoundaries();
  for (const violation of violations) console.error(violation);
  console.log(`${modules} modules read, ${violations.length} violations`);
  if (modules === 0) console.error('No module was read: the check itself is broken.');
  process.exit(modules === 0 || violations.length > 0 ? 1 : 0);
}
