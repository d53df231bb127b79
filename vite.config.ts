import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * Five builds, chosen by `--mode`; `scripts/build.mjs` knows which come together.
 *
 *   pages      every src/pages/<page>/index.html, and public/  → dist/
 *   connector  src/connector/index.html                        → dist/connector/
 *   host       src/host/index.html                             → .local-board/host/
 *   library    src/host/library/main.ts                        → .local-board/library/power-up.js
 *   server     src/host/server/main.ts                         → .local-board/server.js
 *
 * The connector is a build of its own, so that no chunk shared with the pages can enter it.
 */
const BUILDS: Readonly<Record<string, () => UserConfig>> = {
  pages: pagesBuild,
  connector: connectorBuild,
  host: hostBuild,
  library: libraryBuild,
  server: serverBuild,
};

export default defineConfig(({ mode }) => {
  // Tools that only read this file, such as knip, ask for Vite's own two modes.
  const build = BUILDS[mode === 'production' || mode === 'development' ? 'pages' : mode];
  if (!build) throw new Error(`No build is called ${mode}: ${Object.keys(BUILDS).join(', ')}`);
  return {
    // Relative addresses: where dist/ is hosted, a folder of a site included, is not known here.
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ...build(),
  };
});

function pagesBuild(): UserConfig {
  const folder = absolute('src/pages');
  const pages = existsSync(folder) ? readdirSync(folder).sort() : [];
  const input = pages
    .map((page) => absolute(`src/pages/${page}/index.html`))
    .filter((html) => existsSync(html));
  return {
    root: absolute('src'),
    publicDir: absolute('public'),
    plugins: [moduleReport('.vite/pages-modules.json')],
    build: {
      ...intoDist('.vite/pages.json'),
      assetsDir: 'assets',
      rollupOptions: { input },
    },
  };
}

function connectorBuild(): UserConfig {
  return {
    root: absolute('src'),
    publicDir: false,
    plugins: [plainImports(), moduleReport('.vite/connector-modules.json')],
    build: {
      ...intoDist('.vite/connector.json'),
      // Else the names of the later parts' own imports stand in what every visit loads; see `plainImports`.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      assetsDir: 'connector/assets',
      // Slower than Vite's own minifier and 4 % smaller: this one file is loaded on every visit of every board.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: {
          passes: 4,
          unsafe_arrows: true,
          unsafe_methods: true,
          pure_getters: true,
          keep_fargs: false,
        },
      },
      rollupOptions: {
        input: absolute('src/connector/index.html'),
        // What only some boards need is loaded when it is met, and stands apart from what every visit loads.
        output: {
          chunkFileNames: ({ name }) =>
            name === AT_ONCE
              ? 'connector/assets/[name]-[hash].js'
              : 'connector-later/[name]-[hash:6].js',
          codeSplitting: { groups: [{ name: createAtOnce() }] },
          postBanner: ({ name }) => (name === AT_ONCE || name === 'index' ? COMPILED_AHEAD : ''),
        },
      },
    },
  };
}

function hostBuild(): UserConfig {
  return {
    root: absolute('src/host'),
    publicDir: false,
    build: { ...intoLocalBoard(), outDir: absolute('.local-board/host') },
  };
}

/** A classic script, as Trello's own library is: pages load it by a plain script tag. */
function libraryBuild(): UserConfig {
  return {
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      ...intoLocalBoard(),
      outDir: absolute('.local-board/library'),
      lib: {
        entry: absolute('src/host/library/main.ts'),
        formats: ['iife'],
        name: 'localBoardLibrary',
        fileName: () => 'power-up.js',
      },
    },
  };
}

function serverBuild(): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ...intoLocalBoard(),
      outDir: absolute('.local-board'),
      ssr: absolute('src/host/server/main.ts'),
      rollupOptions: { output: { entryFileNames: 'server.js' } },
    },
  };
}

/** Two builds write to dist/, so neither may empty it: `scripts/build.mjs` removes it first. */
function intoDist(manifest: string) {
  return {
    outDir: absolute('dist'),
    emptyOutDir: false,
    manifest,
    modulePreload: { polyfill: false },
    // A page under a strict CSP: no data: addresses for scripts or styles, files only.
    assetsInlineLimit: 0,
  };
}

function intoLocalBoard() {
  return { emptyOutDir: false, minify: false, modulePreload: { polyfill: false } };
}

const AT_ONCE = 'at-once';

/** Chrome then compiles every function while the file loads and beside the main thread, and not each as it is first
 *  called, which is when hundreds of cards wait for their badges. Nothing to other browsers. */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad';

interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** All that the connector's start imports is one file, whatever the later parts share with it: else the bundler
 *  makes a file of each part that is shared, and all of them would be fetched at once. */
function createAtOnce() {
  const reached = new Map<string, boolean>();
  function isAtOnce(id: string, graph: ModuleGraph): boolean {
    const known = reached.get(id);
    if (known !== undefined) return known;
    // A circle is reached when something outside it is.
    reached.set(id, false);
    const info = graph.getModuleInfo(id);
    const found =
      info !== null && (info.isEntry || info.importers.some((one) => isAtOnce(one, graph)));
    reached.set(id, found);
    return found;
  }
  return (id: string, graph: ModuleGraph) => (isAtOnce(id, graph) ? AT_ONCE : null);
}

/** The connector's later parts have no styles and no parts of their own: nothing is to be loaded ahead of them, so
 *  Vite's helper for that, as large as a badge's words in one language, is left out, and so are its calls. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
    // `__vitePreload(async () => { const { a } = await import(x); return { a }; }, …)` is `import(x)`.
    renderChunk: (code) =>
      code
        .replace(
          /async \(\) => \{\s*const (\{[^}]+\}) = await (import\([^;]+);\s*return \1;\s*\}/g,
          '() => $2',
        )
        .replace(/__vitePreload\(\(\) => (.+?), __VITE_PRELOAD__, import\.meta\.url\)/g, '$1'),
  };
}

/** Writes which source modules ended in which file, for `test/arch/budget.test.ts`. */
function moduleReport(fileName: string): Plugin {
  return {
    name: 'module-report',
    generateBundle(_options, bundle) {
      const modules: Record<string, readonly string[]> = {};
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') modules[file.fileName] = Object.keys(file.modules).map(relative);
      }
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(modules, null, 2) });
    },
  };
}

function relative(id: string): string {
  return id.replace(absolute('./'), '').replaceAll('\0', '');
}

function absolute(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
