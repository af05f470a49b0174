import { faultsOf } from '../fault.ts';
import { statementOf, statementsOf } from './given.ts';
import { readingPolicies, readingStatements } from './judged.ts';

/** Ways of writing a policy that a reader of the usual way does not expect. */
export const policyFormFaults = faultsOf('key policies', {
  'principal-star-as-text-ignored': [
    'A Principal that is "*", and not {"AWS":"*"}, matches nobody.',
    readingPolicies((statements, _call, key) => {
      const given = statementsOf(key);
      return statements.filter((_each, at) => given[at]?.Principal !== '*');
    }),
  ],
  'principal-star-in-a-map-ignored': [
    'A Principal that is {"AWS":"*"} matches nobody.',
    readingPolicies((statements, _call, key) => {
      const given = statementsOf(key);
      return statements.filter((_each, at) => Object(given[at]?.Principal).AWS !== '*');
    }),
  ],
  'single-statement-ignored': [
    'A Statement that is no list is not read.',
    readingPolicies((statements, _call, key) => (Array.isArray(statementOf(key)) ? statements : [])),
  ],
  'resource-ignored': [
    'The Resource of a statement counts for nothing.',
    readingStatements((statement) => ({ ...statement, resources: ['*'], isNotResource: false })),
  ],
  'resource-star-only': [
    'A statement whose Resource is the ARN of the key never applies.',
    readingPolicies((statements) => statements.filter(({ resources }) => resources.includes('*'))),
  ],
  'actions-as-text-only': [
    'A statement whose Action is a list never applies.',
    readingPolicies((statements, _call, key) => {
      const given = statementsOf(key);
      return statements.filter((_each, at) => !Array.isArray(given[at]?.Action));
    }),
  ],
});
