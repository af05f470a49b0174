// Read by src/run through cucumber's API. `npm start` is the way to run the scenarios: they need a session with a target.
export default {
  paths: ['features/**/*.feature'],
  import: ['steps/**/*.ts'],
  format: [],
  publish: false,
};
