import { accountId, mainCaller } from './callers.ts';
import type { ServerLikeAws } from './server.ts';

/** How to call a server like AWS, to be pasted into a shell. */
export function likeAwsInstructions({ url, urls, expiresAt }: ServerLikeAws): string {
  const { accessKeyId, secretAccessKey, sessionToken } = mainCaller;
  return `A KMS like AWS's listens at ${urls.join(' and ')} for every Region of the aws partition. Ctrl-C ends it.

  export AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey}
  export AWS_SESSION_TOKEN=${sessionToken} AWS_CREDENTIAL_EXPIRATION=${new Date(expiresAt).toISOString()}
  npm start -- aws plan --account ${accountId} --endpoint ${url}

Keys are kept in memory and are lost when the server ends. It ends with the process that started it.
`;
}
