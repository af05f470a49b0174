// `npm start` runs the scenarios in lanes and says in full what came of them; src/run reads the profile `suite` for it.
// `npx cucumber-js [features/….feature:LINE]` and editors read the default profile: one scenario after the other, against
// the endpoint in AWS_ENDPOINT_URL_KMS or else the embedded reference.
if (!process.features.typescript)
  throw new Error(
    `Expected Node 22.18 or later, which runs TypeScript as it is; got ${process.version}. Run it as npx cucumber-js, which takes the one that npm ci installed.`,
  );

const steps = ['steps/**/*.ts'];

export const suite = { paths: ['features/**/*.feature'], import: steps, format: [], publish: false };
// Paths in a profile are added to those of the command line: without any, cucumber takes all of features/.
export default { import: [...steps, 'src/cli/by-cucumber.ts'], format: ['progress'], publish: false };
