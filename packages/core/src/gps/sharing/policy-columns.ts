import { Precision } from '@heimdall/contracts'
import type { gpsShares } from '@heimdall/db/core'
import { type AudiencePolicy, changePolicy, newPolicy } from './visible/index.ts'

export type PolicyColumns = Pick<
  typeof gpsShares.$inferSelect,
  'precision' | 'delaySeconds' | 'delayChangedAt' | 'earlierDelaySeconds' | 'since'
>

/** A precision that nobody knows, as a newer version may have written it, shows nothing. */
export const precisionOf = (stored: string): Precision => Precision.catch('hidden').parse(stored)

export const policyOf = (columns: PolicyColumns): AudiencePolicy => ({
  precision: precisionOf(columns.precision),
  delayMs: columns.delaySeconds * 1_000,
  delayChangedAt: columns.delayChangedAt.getTime(),
  earlierDelayMs: columns.earlierDelaySeconds * 1_000,
  since: columns.since.getTime(),
})

const columnsOf = (policy: AudiencePolicy): PolicyColumns => ({
  precision: policy.precision,
  delaySeconds: policy.delayMs / 1_000,
  delayChangedAt: new Date(policy.delayChangedAt),
  earlierDelaySeconds: policy.earlierDelayMs / 1_000,
  since: new Date(policy.since),
})

export const newPolicyColumns = (precision: Precision, delaySeconds: number, now: Date): PolicyColumns =>
  columnsOf(newPolicy(precision, delaySeconds * 1_000, now.getTime()))

/** Only what is named changes. `isWider`: it shows more than before in another way, such as more devices. */
export function changedPolicyColumns(
  stored: PolicyColumns,
  choice: { precision?: Precision | undefined; delaySeconds?: number | undefined },
  now: Date,
  isWider: boolean,
): PolicyColumns {
  const before = policyOf(stored)
  const after = changePolicy(
    before,
    {
      precision: choice.precision ?? before.precision,
      delayMs: (choice.delaySeconds ?? stored.delaySeconds) * 1_000,
    },
    now.getTime(),
  )
  return columnsOf(isWider ? { ...after, since: now.getTime() } : after)
}

/** Whether a choice of devices holds one that the choice before did not. Null is all of them. */
export const isWiderChoice = (
  before: readonly string[] | null,
  after: readonly string[] | null | undefined,
): boolean =>
  after !== undefined && before !== null && (after === null || after.some((id) => !before.includes(id)))
