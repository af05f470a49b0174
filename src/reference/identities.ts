/** Somebody who can sign requests. `policy` is the IAM policy document attached to it, as JSON text. */
export type Identity = {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly accountId: string;
  readonly arn: string;
  readonly policy?: string;
  /** Of a role session: the role, which policies name. */
  readonly roleArn?: string;
};

/** Allows everything. */
export const administratorPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/**
 * Who may call by default. An account's root needs no IAM policy; `limited` is an IAM user without one, so only key
 * policies and grants give it rights; `test` is what people export for emulators.
 */
export const defaultIdentities: readonly Identity[] = [
  {
    name: 'main',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    accountId: '111122223333',
    arn: 'arn:aws:iam::111122223333:root',
  },
  {
    name: 'limited',
    accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
    secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
    accountId: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/limited',
  },
  {
    name: 'stranger',
    accessKeyId: 'AKIAQQQQSTRANGEXAMPLE',
    secretAccessKey: 'Yh8sTrAnGeRsEcReT/9Kd2Lm4Np6Qr8EXAMPLEKEY',
    accountId: '444455556666',
    arn: 'arn:aws:iam::444455556666:user/stranger',
    policy: administratorPolicy,
  },
  {
    name: 'test',
    accessKeyId: 'test',
    secretAccessKey: 'test',
    accountId: '000000000000',
    arn: 'arn:aws:iam::000000000000:root',
  },
];

/** True for the root user of an account, who needs no IAM policy. */
export function isRoot(identity: Identity): boolean {
  return identity.arn.endsWith(':root');
}
