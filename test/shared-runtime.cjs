const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { extract, parse } = require('jest-docblock');
const Runtime = require('jest-runtime').default;

/** The modules that an earlier test file of this worker has loaded, and where their sources are. */
const loaded = new Map();
const sourceMaps = new Map();
let current;

const isOfTests = (path) => path.startsWith(__dirname) && !path.startsWith(join(__dirname, 'once'));

/**
 * What has been loaded once in a worker stays loaded for the test files after it: the Teams stack, Azure's clients and
 * the product itself cost a second and more, and there are nearly two hundred test files. Only what lies under `test/`
 * is loaded anew for each file, but not `test/once/`, which holds what takes long to make and never changes. A test file
 * that mocks a module, or says `@modules own` at its head because a library keeps something for the whole process, gets
 * modules of its own and leaves none behind.
 */
module.exports = class SharedRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, sources, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, sources, coverage, testPath, globalConfig);
    this.shares = parse(extract(readFileSync(testPath, 'utf8'))).modules !== 'own';
    if (this.shares) for (const [path, module] of loaded) this._moduleRegistry.set(path, module);
    current = this;
  }

  /** What an earlier test file has loaded asks the runtime of that file, which is gone. */
  requireModuleOrMock(from, name) {
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }

  setMock(...mock) {
    if (this.shares) this.resetModules();
    super.setMock(...mock);
  }

  resetModules() {
    this.shares = false;
    super.resetModules();
  }

  getSourceMaps() {
    return new Map([...sourceMaps, ...super.getSourceMaps()]);
  }

  teardown() {
    if (this.shares) {
      for (const [path, module] of this._moduleRegistry) if (!isOfTests(path)) loaded.set(path, module);
      for (const [path, map] of super.getSourceMaps()) sourceMaps.set(path, map);
    }
    super.teardown();
  }
};
