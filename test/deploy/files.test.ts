import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { environmentSchema } from '../../src/config/schema.js';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../deploy', path), 'utf8');
const settings = new Set(Object.keys(environmentSchema.shape));
/** Not ours, but set for Node or read by compose itself. */
const others = new Set(['NODE_ENV']);
const unknown = (names: string[]) => names.filter((name) => !settings.has(name) && !others.has(name));

it('Kubernetes: every selector finds its pods, every reference what it names, every setting is one', () => {
  const documents = parseAllDocuments(read('kubernetes/convene.yaml'));
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  const things = documents.map((document) => document.toJS());
  const named = (kind: string) => things.filter((thing) => thing.kind === kind);
  const [config] = named('ConfigMap');
  expect(unknown(Object.keys(config.data))).toEqual([]);
  const deployments = named('Deployment');
  expect(deployments.map(({ metadata }) => metadata.name)).toEqual(['convene', 'convene-jobs']);
  for (const { spec } of deployments) {
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    const [container] = spec.template.spec.containers;
    expect(unknown(container.env.map(({ name }: { name: string }) => name))).toEqual([]);
    const ports = container.ports.map(({ name }: { name: string }) => name);
    for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe']) {
      if (container[probe]) expect(ports).toContain(container[probe].httpGet.port);
    }
    const volumes = spec.template.spec.volumes.map(({ name }: { name: string }) => name);
    for (const { name } of container.volumeMounts) expect(volumes).toContain(name);
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
  }
  const site = deployments[0].spec.template.metadata.labels;
  for (const { spec } of named('Service')) expect(site).toMatchObject(spec.selector);
  for (const { spec } of named('PodDisruptionBudget')) expect(site).toMatchObject(spec.selector.matchLabels);
  const [{ spec: ingress }] = named('Ingress') as [
    { spec: { rules: { http: { paths: { backend: { service: object } }[] } }[] } },
  ];
  expect(ingress.rules[0]!.http.paths[0]!.backend.service).toEqual({
    name: 'convene',
    port: { name: 'http' },
  });
});

it('compose: the nodes know their settings, and wait for what they need', () => {
  const { services, volumes } = parse(read('compose.yaml'), { merge: true });
  for (const node of [services.one, services.two]) {
    expect(unknown(Object.keys(node.environment))).toEqual([]);
    for (const name of Object.keys(node.depends_on)) expect(services[name].healthcheck).toBeDefined();
    for (const volume of node.volumes) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
  }
  const nginx = read('nginx/compose.conf');
  for (const name of ['one', 'two']) expect(nginx).toContain(`server ${name}:3000`);
});

it('systemd: a section for each of the three, with the settings that are known', () => {
  const unit = read('systemd/convene@.service');
  const sections = [...unit.matchAll(/^\[(\w+)\]$/gm)].map(([, name]) => name);
  expect(sections).toEqual(['Unit', 'Service', 'Install']);
  const given = /^Environment=(.*)$/m
    .exec(unit)![1]!
    .split(' ')
    .map((pair) => pair.split('=')[0]!);
  expect(unknown(given)).toEqual([]);
  const odd = unit.split('\n').filter((line) => line && !/^(#|\[|[A-Z][A-Za-z]+=)/.test(line));
  expect(odd).toEqual([]);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThan(10);
});

it('the image runs what a node is, as somebody who is not root', () => {
  const image = read('Dockerfile');
  expect(image).toMatch(/^USER node$/m);
  expect(image).toContain('CMD ["node", "dist/server/main.js"]');
});

it('nothing of the machine that builds the image goes into it: no keys, no data, no modules of another system', () => {
  const left = read('../.dockerignore').split('\n');
  expect(left).toEqual(expect.arrayContaining(['node_modules', 'data', 'dist', '.env', '**/.env', '.git']));
});
