// A webpack loader. Stands in for a module until something of it is asked for; only then is the module run. For
// packages that a starting bot does not need: their code is in the bundle and costs nothing until it is used.
exports.pitch = function pitch(rest) {
  const real = JSON.stringify(this.utils.contextify(this.context, `!!${rest}`));
  return `let real;
const load = () => (real ??= require(${real}));
module.exports = new Proxy({ __esModule: true }, {
  get: (_, name) => (name === '__esModule' ? true : load()[name]),
  has: (_, name) => name in load(),
});
`;
};
