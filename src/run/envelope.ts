import type { runCucumber } from '@cucumber/cucumber/api';

/** One message of cucumber's, as it reports what it reads and does. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];
