import type { KeyStore } from '../../keys/key.ts';
import { requireKeyStore } from '../../keys/key-stores.ts';
import type { Call, Operation } from '../../parts.ts';
import { required } from '../../wire/members.ts';
import type { Output } from '../../wire/messages.ts';
import type { InputOf, Members } from '../../wire/shapes.ts';
import { operation } from '../operation.ts';
import { keyStoreId } from './members.ts';

/** An operation on the custom key store that its ID names; all of them return an object without members. */
export function keyStoreOperation<const M extends Members>(
  action: string,
  members: M,
  act: (keyStore: KeyStore, call: Call<InputOf<M>>) => void,
): Operation {
  return operation({
    members: { ...members, CustomKeyStoreId: required(keyStoreId) },
    act: (call): Output => {
      call.parts.authorize(call, { action });
      const owner = { region: call.region, accountId: call.caller.accountId };
      const { CustomKeyStoreId: id } = call.input as unknown as { readonly CustomKeyStoreId: string };
      act(requireKeyStore(call.store, owner, id), call as Call<InputOf<M>>);
      return {};
    },
  });
}
