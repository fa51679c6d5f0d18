// Stands in the bundle for what the bot never uses (scripts/bundle.mjs). Whoever does use it is told so.
module.exports = new Proxy(
  { __esModule: true },
  {
    get: (_, name) => {
      if (name === '__esModule') return true;
      throw new Error(`The bundle was built without this part of its packages (${String(name)}).`);
    },
  },
);
