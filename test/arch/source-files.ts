import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = new Set(['node_modules', '.git', 'dist', '.local-board', '.shots']);

/** Paths of the repository's own files below `folder`, from the root, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .map((path) => path.replaceAll('\\', '/'));
}

export function text(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The file without its comments: a comment may name what the code must not use. */
export function code(path: string): string {
  return text(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Untrusted JSON as a plain record; an empty one for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function json(path: string): Readonly<Record<string, unknown>> {
  return record(JSON.parse(text(path)));
}
