import { randomBytes } from 'node:crypto'
import { signHead } from '../proof/checkpointer.ts'
import { loadSigner } from '../proof/signer.ts'
import { createSubjectKeys } from '../proof/subject-keys.ts'
import { verifyLog } from '../proof/verify-log.ts'
import { createSeal } from '../sequence/sealer.ts'
import { testTime } from './records.ts'
import { type TestLog, testKeyWrap } from './test-log.ts'

type With = Pick<TestLog, 'sql'>

export const testSigner = ({ sql }: With) =>
  loadSigner({
    sql,
    wrap: testKeyWrap,
    randomBytes: (size) => randomBytes(size),
    now: () => testTime,
    origin: 'id.example.org/audit-log',
  })

/** Seals whatever waits, and signs the head. */
export async function sealAll({ sql }: With): Promise<void> {
  const seal = createSeal(sql)
  while ((await seal()).sealed > 0);
  await signHead({ sql, signer: () => testSigner({ sql }), now: () => testTime })
}

/** Verifies with the log's own key, or another, and with checkpoints that were kept elsewhere. */
export async function verify(
  { sql }: With,
  { verifierKey, kept = [] }: { verifierKey?: string; kept?: readonly string[] } = {},
) {
  const keys = createSubjectKeys({ sql, wrap: testKeyWrap, randomBytes: (size) => randomBytes(size) })
  return verifyLog({ sql, keys, verifierKey: verifierKey ?? (await testSigner({ sql })).verifierKey, kept })
}
