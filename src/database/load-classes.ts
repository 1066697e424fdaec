import { listFiles, loadFile } from './class-files.js';

type Class = new () => object;

/** All entity classes, found by file name, so that this room needs to know no other. */
export async function loadEntities(): Promise<Class[]> {
  return loadClasses(listFiles().filter((file) => /[\\/]entities[\\/][^\\/]+\.entity\.[jt]s$/.test(file)));
}

/** All migrations, oldest first by the time in their name. */
export async function loadMigrations(): Promise<Class[]> {
  const files = listFiles().filter((file) => /^database[\\/]migrations[\\/]\d+-.+\.[jt]s$/.test(file));
  return loadClasses(files.sort());
}

async function loadClasses(files: string[]): Promise<Class[]> {
  const modules = await Promise.all(files.map(loadFile));
  return modules.flatMap((module) => Object.values(module).filter((value) => isClass(value)));
}

function isClass(value: unknown): value is Class {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
