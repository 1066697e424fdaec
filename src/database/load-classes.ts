import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Class = new () => object;

const source = join(import.meta.dirname, '..');

/** All entity classes, found by file name, so that this room needs to know no other. */
export async function loadEntities(): Promise<Class[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return loadClasses(files.filter((file) => /[\\/]entities[\\/][^\\/]+\.entity\.[jt]s$/.test(file)));
}

/** All migrations, oldest first by the time in their name. */
export async function loadMigrations(): Promise<Class[]> {
  const files = readdirSync(join(import.meta.dirname, 'migrations'), { encoding: 'utf8' });
  const ordered = files.filter((file) => /^\d+-.+\.[jt]s$/.test(file)).sort();
  return loadClasses(ordered.map((file) => join('database', 'migrations', file)));
}

async function loadClasses(files: string[]): Promise<Class[]> {
  const modules = await Promise.all(files.map((file) => import(join(source, file))));
  return modules.flatMap((module) => Object.values(module).filter((value) => isClass(value)));
}

function isClass(value: unknown): value is Class {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
