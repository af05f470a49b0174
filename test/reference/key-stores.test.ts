import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Bench, base64, home, startBench } from './bench.ts';

const cluster = {
  CustomKeyStoreName: 'store',
  CloudHsmClusterId: 'cluster-234abcdefABC',
  KeyStorePassword: 'kmsPswd',
  TrustAnchorCertificate: '-----BEGIN CERTIFICATE-----',
};
const proxy = {
  CustomKeyStoreName: 'outside',
  CustomKeyStoreType: 'EXTERNAL_KEY_STORE',
  XksProxyConnectivity: 'PUBLIC_ENDPOINT',
  XksProxyUriEndpoint: 'https://proxy.example.com',
  XksProxyUriPath: '/kms/xks/v1',
  XksProxyAuthenticationCredential: { AccessKeyId: 'A'.repeat(20), RawSecretAccessKey: 'x'.repeat(43) },
};

async function startWithStore(t: TestContext): Promise<Bench & { readonly id: string }> {
  const bench = await startBench(t);
  const { CustomKeyStoreId } = await bench.ok(home, 'CreateCustomKeyStore', cluster);
  return { ...bench, id: String(CustomKeyStoreId) };
}

const isCode = (code: string) => new RegExp(`^${code}: `);

test('a custom key store is created, connected, disconnected and deleted', async (t) => {
  const { id, ok, refusal } = await startWithStore(t);
  const on = { CustomKeyStoreId: id };
  const stateNow = async () =>
    (await ok(home, 'DescribeCustomKeyStores', on)).CustomKeyStores?.[0]?.ConnectionState;
  assert.match(id, /^cks-[0-9a-f]{17}$/);
  assert.equal(await stateNow(), 'DISCONNECTED');
  const invalid = isCode('CustomKeyStoreInvalidStateException');
  assert.match(await refusal(home, 'DisconnectCustomKeyStore', on), invalid);
  assert.deepEqual(await ok(home, 'ConnectCustomKeyStore', on), {});
  assert.equal(await stateNow(), 'CONNECTED');
  assert.match(await refusal(home, 'DeleteCustomKeyStore', on), invalid);
  assert.match(await refusal(home, 'UpdateCustomKeyStore', { ...on, KeyStorePassword: 'another' }), invalid);
  await ok(home, 'UpdateCustomKeyStore', { ...on, NewCustomKeyStoreName: 'renamed' });
  await ok(home, 'DisconnectCustomKeyStore', on);
  await ok(home, 'DeleteCustomKeyStore', on);
  assert.deepEqual((await ok(home, 'DescribeCustomKeyStores', {})).CustomKeyStores, []);
});

test('a custom key store that is not there, and a cluster or proxy that is not there, are told', async (t) => {
  const { ok, refusal } = await startWithStore(t);
  const absent = { CustomKeyStoreId: 'cks-1234567890abcdef0' };
  const names = ['ConnectCustomKeyStore', 'DisconnectCustomKeyStore', 'DeleteCustomKeyStore'];
  for (const name of [...names, 'DescribeCustomKeyStores', 'UpdateCustomKeyStore'])
    assert.match(await refusal(home, name, absent), isCode('CustomKeyStoreNotFoundException'));
  const refusedWith = (input: object) => refusal(home, 'CreateCustomKeyStore', input);
  const other = { ...cluster, CustomKeyStoreName: 'other' };
  assert.match(await refusedWith(cluster), isCode('CustomKeyStoreNameInUseException'));
  assert.match(await refusedWith(other), isCode('CloudHsmClusterInUseException'));
  const absentCluster = { ...other, CloudHsmClusterId: 'cluster-absent23456' };
  assert.match(await refusedWith(absentCluster), isCode('CloudHsmClusterNotFoundException'));
  assert.match(await refusedWith({ CustomKeyStoreName: 'bare' }), isCode('ValidationException'));
  assert.match(await refusedWith(proxy), isCode('XksProxyUriUnreachableException'));
  const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-example';
  const vpc = { ...proxy, XksProxyConnectivity: 'VPC_ENDPOINT_SERVICE' };
  assert.match(await refusedWith(vpc), isCode('ValidationException'));
  assert.match(
    await refusedWith({ ...vpc, XksProxyVpcEndpointServiceName: service }),
    isCode('XksProxyVpcEndpointServiceNotFoundException'),
  );
  const both = { CustomKeyStoreName: 'store', ...absent };
  assert.match(await refusal(home, 'DescribeCustomKeyStores', both), isCode('ValidationException'));
  const byName = await ok(home, 'DescribeCustomKeyStores', { CustomKeyStoreName: 'store' });
  assert.equal(byName.CustomKeyStores?.length, 1);
});

test('what is updated has to be something, and to fit the custom key store', async (t) => {
  const { id, ok, refusal } = await startWithStore(t);
  const update = (changes: object) =>
    refusal(home, 'UpdateCustomKeyStore', { CustomKeyStoreId: id, ...changes });
  assert.match(await update({}), isCode('ValidationException'));
  assert.match(await update({ XksProxyConnectivity: 'PUBLIC_ENDPOINT' }), isCode('ValidationException'));
  assert.match(
    await update({ CloudHsmClusterId: 'cluster-absent23456' }),
    isCode('CloudHsmClusterNotFoundException'),
  );
  const second = { ...cluster, CustomKeyStoreName: 'second', CloudHsmClusterId: 'cluster-765abcdefABC' };
  await ok(home, 'CreateCustomKeyStore', second);
  assert.match(await update({ NewCustomKeyStoreName: 'second' }), isCode('CustomKeyStoreNameInUseException'));
});

test('keys in a custom key store work while it is connected, and are Unavailable otherwise', async (t) => {
  const { id, ok, refusal, describe } = await startWithStore(t);
  const input = { CustomKeyStoreId: id, Origin: 'AWS_CLOUDHSM' };
  const on = { CustomKeyStoreId: id };
  const random = { NumberOfBytes: 8, CustomKeyStoreId: id };
  assert.match(await refusal(home, 'CreateKey', input), isCode('CustomKeyStoreInvalidStateException'));
  assert.match(await refusal(home, 'GenerateRandom', random), isCode('CustomKeyStoreInvalidStateException'));
  await ok(home, 'ConnectCustomKeyStore', on);
  await ok(home, 'GenerateRandom', random);
  assert.match(await refusal(home, 'CreateKey', on), isCode('ValidationException'));
  const hmac = { ...input, KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' };
  assert.match(await refusal(home, 'CreateKey', hmac), isCode('ValidationException'));
  const { KeyId } = (await ok(home, 'CreateKey', input)).KeyMetadata;
  assert.equal((await describe(home, KeyId)).CustomKeyStoreId, id);
  await ok(home, 'Encrypt', { KeyId, Plaintext: base64('text') });
  assert.match(await refusal(home, 'DeleteCustomKeyStore', on), isCode('CustomKeyStoreHasCMKsException'));
  await ok(home, 'DisconnectCustomKeyStore', on);
  assert.equal((await describe(home, KeyId)).KeyState, 'Unavailable');
  const use = { KeyId, Plaintext: base64('text') };
  assert.match(await refusal(home, 'Encrypt', use), isCode('KMSInvalidStateException'));
});
