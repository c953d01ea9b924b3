import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('../out/WebResources/c3_');

// A document for each entry of the app's navigation, which cannot hand a page its hash.
const pages = { 'administration.html': '#/administration/processes', 'health.html': '#/administration/health' };

await build({
  absWorkingDir: here('.'),
  entryPoints: { administration: here('src/main.tsx') },
  outdir: out,
  bundle: true,
  // Whoever administers may read what runs, and the checker tells the libraries from what is written here by the names between them.
  minify: false,
  format: 'iife',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'eof',
  logLevel: 'warning',
});
const page = await readFile(here('src/page.html'), 'utf8');
for (const [name, start] of Object.entries(pages)) await writeFile(`${out}/${name}`, page.replace('{start}', start));
