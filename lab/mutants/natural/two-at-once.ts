import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { configuring, keyOf } from '../moves.ts';
import { type Change, handling, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Reads, waits as long as a database takes, and writes what it read. */
const databaseMs = 30;

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, databaseMs));
}

/** Two calls on the same key within one database round trip. */
function overlapping(name: string, act: (key: Key, call: Call) => void): Change {
  return (parts) => {
    const underWay = new Map<object, number>();
    return handling(name, async (call, proceed) => {
      const key = keyOf(call);
      const about = key?.shared.keys ?? call;
      const isSecond = (underWay.get(about) ?? 0) > 0;
      underWay.set(about, (underWay.get(about) ?? 0) + 1);
      try {
        await later();
        if (key && isSecond) act(key, call);
        return isSecond
          ? await Promise.resolve()
              .then(() => proceed())
              .catch(() => undefined)
          : await proceed();
      } finally {
        underWay.set(about, (underWay.get(about) ?? 1) - 1);
      }
    })(parts);
  };
}

export const twoAtOnceFaults = faultsOf('two at the same time', {
  'two-moves-at-once-two-primaries': [
    'Two UpdatePrimaryRegion calls at the same time to two Regions leave two primary keys.',
    (parts) => {
      const primaries = new Set<Key>();
      const moving = overlapping('UpdatePrimaryRegion', (key, call) => {
        const other = key.shared.keys.get(String(call.input.PrimaryRegion));
        if (other && !isPrimary(other)) primaries.add(other);
      });
      const showing = configuring((_was, key) =>
        primaries.has(key) ? { MultiRegionKeyType: 'PRIMARY' } : {},
      );
      return together(moving, showing)(parts);
    },
  ],
  'two-moves-at-once-none-primary': [
    'Two UpdatePrimaryRegion calls at the same time leave no primary key.',
    (parts) => {
      const lost = new Set<object>();
      const moving = overlapping('UpdatePrimaryRegion', ({ shared }) => void lost.add(shared.keys));
      const showing = configuring((_was, { shared }) =>
        lost.has(shared.keys) ? { MultiRegionKeyType: 'REPLICA' } : {},
      );
      return together(moving, showing)(parts);
    },
  ],
  'two-moves-at-once-two-views': [
    'After two UpdatePrimaryRegion calls at the same time, the related keys disagree about which is the primary.',
    (parts) => {
      const torn = new Set<object>();
      const moving = overlapping('UpdatePrimaryRegion', ({ shared }) => void torn.add(shared.keys));
      const showing = configuring((was, key) =>
        torn.has(key.shared.keys) && !isPrimary(key)
          ? { PrimaryKey: { Arn: key.arn, Region: key.region } }
          : was,
      );
      return together(moving, showing)(parts);
    },
  ],
  'two-replications-at-once-both-succeed': [
    'Two ReplicateKey calls at the same time to one Region both succeed.',
    (parts) => {
      const answers = new Map<string, unknown>();
      return handling('ReplicateKey', async (call, proceed) => {
        const id = `${call.input.KeyId}/${call.input.ReplicaRegion}`;
        const isSecond = answers.has(id);
        const answer = answers.get(id) ?? Promise.resolve(proceed());
        answers.set(id, answer);
        await later();
        try {
          return await (answer as ReturnType<typeof proceed>);
        } finally {
          if (!isSecond) answers.delete(id);
        }
      })(parts);
    },
  ],
  'replication-at-once-with-a-move-lost': [
    'A replica that is made while the primary moves is not listed by the new primary key.',
    (parts) => {
      const moving = new Set<object>();
      const missing = new Set<Key>();
      const noting = handling('UpdatePrimaryRegion', async (call, proceed) => {
        const keys = keyOf(call)?.shared.keys ?? call;
        moving.add(keys);
        await later();
        moving.delete(keys);
        return proceed();
      });
      const losing = handling('ReplicateKey', async (call, proceed) => {
        const key = keyOf(call);
        const isLost = key && moving.has(key.shared.keys);
        const output = await proceed();
        const replica = key?.shared.keys.get(String(call.input.ReplicaRegion));
        if (isLost && replica) missing.add(replica);
        return output;
      });
      const showing = configuring(({ ReplicaKeys }) => ({
        ReplicaKeys: ReplicaKeys.filter(({ Arn }) => ![...missing].some(({ arn }) => arn === Arn)),
      }));
      return together(noting, losing, showing)(parts);
    },
  ],
  'two-tags-at-once-one-lost': [
    'Two TagResource calls at the same time keep the tag of one of them.',
    handling('TagResource', async (call, proceed) => {
      const key = keyOf(call);
      const before = key && new Map(key.tags);
      await later();
      if (!key || !before) return proceed();
      key.tags.clear();
      for (const [name, value] of before) key.tags.set(name, value);
      return proceed();
    }),
  ],
  'two-aliases-at-once-both-succeed': [
    'Two CreateAlias calls at the same time with one name both succeed.',
    (parts) => {
      const underWay = new Set<string>();
      return handling('CreateAlias', async (call, proceed) => {
        const id = `${call.region}/${call.input.AliasName}`;
        const isSecond = underWay.has(id);
        underWay.add(id);
        await later();
        try {
          return isSecond
            ? await Promise.resolve()
                .then(() => proceed())
                .catch(() => undefined)
            : await proceed();
        } finally {
          underWay.delete(id);
        }
      })(parts);
    },
  ],
  'scheduled-twice-at-once': [
    'Two ScheduleKeyDeletion calls at the same time both succeed.',
    overlapping('ScheduleKeyDeletion', () => {}),
  ],
  'two-grants-of-one-name-at-once': [
    'Two CreateGrant calls at the same time with the same name and terms make two grants.',
    overlapping('CreateGrant', (key) => {
      for (const [id, grant] of [...key.grants]) key.grants.set(id, { ...grant, name: `${grant.name}-` });
    }),
  ],
});
