/**
 * Adds to package-lock.json what `npm install` leaves out when the registry in reach does not hold
 * every platform's variant of a native package (a mirror that lags behind, for instance): without
 * the entries `npm ci` refuses the lockfile everywhere with "Missing: … from lock file". An added
 * entry has the exact version that its parent asks for and the platform that its name tells, and no
 * integrity, since the file was not seen. Run after every `npm install`; held by
 * `test/arch/repository.test.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(PATH, 'utf8'));
const added = [];

for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] || !platform) continue;
    const dev = parent.dev ? { dev: true } : {};
    lock.packages[key] = { version, ...platform, ...dev, optional: true };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing was missing');

/** `…-linux-x64-musl` → its os, cpu and libc; undefined for a name that names no platform. */
function platformOf(name) {
  const found =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    );
  if (!found) return undefined;
  const [, os, cpu, abi] = found;
  const libc = { musl: 'musl', musleabihf: 'musl', gnu: 'glibc', gnueabihf: 'glibc' }[abi];
  return { cpu: [cpu], os: [os], ...(os === 'linux' && libc ? { libc: [libc] } : {}) };
}
