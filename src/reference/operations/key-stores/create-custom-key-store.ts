import { randomBytes } from 'node:crypto';
import { requireCluster, requireFreeName } from '../../keys/key-stores.ts';
import { invalid, Refusal } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { InputOf } from '../../wire/shapes.ts';
import { operation } from '../operation.ts';
import { connection, keyStoreName } from './members.ts';

const members = {
  ...connection,
  CustomKeyStoreName: member.required(keyStoreName),
  TrustAnchorCertificate: member.text(1, 5000),
  CustomKeyStoreType: member.oneOf('AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'),
} as const;

type Input = InputOf<typeof members>;

/** Only CloudHSM clusters are pretended: there is no external key store proxy that this server could reach. */
export const createCustomKeyStore = operation({
  members,
  act: (call) => {
    const { input, region, now, store } = call;
    const { accountId } = call.caller;
    call.parts.authorize(call, { action: 'CreateCustomKeyStore' });
    const isExternal = input.CustomKeyStoreType === 'EXTERNAL_KEY_STORE';
    requireMembers(input, isExternal ? external(input) : ofCluster);
    const stores = store.keyStores(region, accountId);
    requireFreeName(stores.values(), input.CustomKeyStoreName);
    if (isExternal) throw unreachable(input);
    const clusterId = String(input.CloudHsmClusterId);
    requireCluster(clusterId);
    if ([...stores.values()].some((each) => each.clusterId === clusterId)) throw inUse(clusterId);
    const id = `cks-${randomBytes(9).toString('hex').slice(1)}`;
    const trustAnchor = String(input.TrustAnchorCertificate);
    const name = input.CustomKeyStoreName;
    stores.set(id, { id, name, clusterId, trustAnchor, state: 'DISCONNECTED', createdAt: now });
    return { CustomKeyStoreId: id };
  },
});

const ofCluster = ['CloudHsmClusterId', 'KeyStorePassword', 'TrustAnchorCertificate'] as const;

function external({ XksProxyConnectivity: connectivity }: Input): readonly (keyof Input)[] {
  const always = [
    'XksProxyConnectivity',
    'XksProxyAuthenticationCredential',
    'XksProxyUriEndpoint',
    'XksProxyUriPath',
  ] as const;
  return connectivity === 'VPC_ENDPOINT_SERVICE' ? [...always, 'XksProxyVpcEndpointServiceName'] : always;
}

/** @throws Refusal ValidationException */
function requireMembers(input: Input, names: readonly (keyof Input)[]): void {
  const missing = names.find((name) => input[name] === undefined);
  if (missing) throw invalid(`${missing} is required for this type of custom key store.`);
}

function unreachable({ XksProxyConnectivity: connectivity, ...input }: Input): Refusal {
  if (connectivity === 'PUBLIC_ENDPOINT') {
    const uri = `${input.XksProxyUriEndpoint}${input.XksProxyUriPath}`;
    return new Refusal('XksProxyUriUnreachableException', `${uri} cannot be reached.`);
  }
  const service = input.XksProxyVpcEndpointServiceName;
  return new Refusal('XksProxyVpcEndpointServiceNotFoundException', `${service} does not exist.`);
}

function inUse(clusterId: string): Refusal {
  return new Refusal('CloudHsmClusterInUseException', `Cluster ${clusterId} has a custom key store.`);
}
