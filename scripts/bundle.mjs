// Makes one file of a program in dist and the packages that it needs: docs/decisions/0013-one-file.md.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { noticesOf, packagesOf, sbomOf } from './notices.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const ABSENT_MODULE = path.join(here, 'bundle', 'absent.cjs');
const LAZY_LOADER = path.join(here, 'bundle', 'lazy.cjs');

/** In the bundle, but not run before something of it is used. */
const LAZY = new Set([
  '@azure/arm-authorization',
  '@azure/arm-cognitiveservices',
  '@azure/core-rest-pipeline',
  '@azure/identity',
  '@azure/msal-node',
  '@azure/storage-blob',
  'axios',
  'botbuilder-azure-blobs',
]);

/** Not in the bundle: what packages load at their start for bots of another kind. */
const ABSENT = [
  // The framework's way to language models, and its own sign-in.
  /@microsoft\/teams-ai\/lib\/AI\.js$/,
  /@microsoft\/teams-ai\/lib\/authentication\/Authentication\.js$/,
  /node_modules\/(botbuilder-dialogs|yaml)\//,
  // botbuilder's transcripts in files, and speech.
  /node_modules\/(fs-extra|htmlparser2)\//,
  // restify's plugins for static files, signed requests, forms and tables.
  /node_modules\/(send|http-signature|formidable|csv)\//,
  // @azure/identity's browser windows.
  /node_modules\/open\//,
  // Of node-fetch, for a Node.js that has no URL.
  /node_modules\/whatwg-url\//,
];

/** Modules that their users can do without, and find missing. */
const OPTIONAL = /^(bufferutil|dtrace-provider|encoding|utf-8-validate)$/;

class StandIns {
  apply(compiler) {
    compiler.hooks.normalModuleFactory.tap('StandIns', ({ hooks }) => {
      hooks.beforeResolve.tap('StandIns', (asked) => {
        if (LAZY.has(asked.request)) asked.request = `${LAZY_LOADER}!${asked.request}`;
      });
      hooks.afterResolve.tap('StandIns', ({ createData }) => {
        const file = createData.resource.replaceAll('\\', '/');
        if (!ABSENT.some((part) => part.test(file))) return;
        Object.assign(createData, { resource: ABSENT_MODULE, request: ABSENT_MODULE, userRequest: ABSENT_MODULE });
      });
    });
  }
}

const configuration = (root, entry, file) => ({
  mode: 'none',
  target: 'node20',
  context: root,
  entry,
  output: { path: path.dirname(file), filename: path.basename(file), library: { type: 'commonjs2' }, pathinfo: false },
  // Not made smaller, and modules keep their paths: so the places in a logged failure can be read.
  devtool: false,
  optimization: { moduleIds: 'named' },
  node: { __dirname: false, __filename: false },
  // What Node.js itself would load.
  resolve: {
    mainFields: ['main'],
    byDependency: { commonjs: { conditionNames: ['node', 'require'] }, esm: { conditionNames: ['node', 'import'] } },
  },
  plugins: [
    new StandIns(),
    new webpack.IgnorePlugin({ resourceRegExp: OPTIONAL }),
    // `import()` loads from the same file.
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    // The file that was started, and not the module that the bundle begins with.
    new webpack.DefinePlugin({ 'require.main': 'require.main' }),
  ],
});

/** Bundles a compiled program of `root` (`./dist/index.js`) to `file`, with what it holds of others beside it. Rejects where anything is not as expected, warnings included. */
export async function bundle(root, entry, file) {
  const compiler = webpack(configuration(root, entry, file));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) {
    throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  }
  const packages = packagesOf([...stats.compilation.modules].flatMap(({ resource }) => resource ?? []));
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(path.dirname(file), 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  writeFileSync(path.join(path.dirname(file), 'sbom.cdx.json'), sbomOf({ name, version }, packages));
}
