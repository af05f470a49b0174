export function arnOf(region: string, accountId: string, resource: string): string {
  return `arn:aws:kms:${region}:${accountId}:${resource}`;
}
