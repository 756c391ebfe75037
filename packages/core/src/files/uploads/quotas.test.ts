import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { updateSetting } from '../../settings/index.ts'
import { asUser, createAccount } from '../../testing/index.ts'
import { getFileUsage, readFileLimits } from '../index.ts'
import { makeFileWorld, mebibyte } from '../testing/index.ts'

const { begin, bot, heimdall, other, staff, startAnew } = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

describe('quotas', () => {
  test('hold for two uploads at once, by what they will take', async () => {
    const { maxFileBytes, ownQuotaBytes, quotaBytes } = await readFileLimits(heimdall.services.primary.db)
    await expect(begin(maxFileBytes + 1)).rejects.toMatchObject({ issues: [{ code: 'file_too_large' }] })
    const fit = Math.floor(ownQuotaBytes / maxFileBytes)
    const tries = await Promise.allSettled(Array.from({ length: fit + 2 }, () => begin(maxFileBytes)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(fit)
    await expect(begin(1)).rejects.toMatchObject({ issues: [{ code: 'own_quota_exceeded' }] })
    expect(await heimdall.run(getFileUsage, staff, {})).toMatchObject({
      ownBytes: ownQuotaBytes,
      usedBytes: ownQuotaBytes,
      isScanned: true,
    })
    const left = Math.floor((quotaBytes - ownQuotaBytes) / maxFileBytes)
    for (let count = 0; count < left; count++) await begin(maxFileBytes, bot)
    await expect(begin(1, other)).rejects.toMatchObject({ issues: [{ code: 'quota_exceeded' }] })
  })

  test('are those of the settings, as soon as they are set', async () => {
    const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    await heimdall.run(updateSetting, admin, { key: 'file_max_mb', value: 2 })
    expect(await heimdall.run(getFileUsage, staff, {})).toMatchObject({ maxFileBytes: 2 * mebibyte })
    await expect(begin(2 * mebibyte + 1)).rejects.toMatchObject({ issues: [{ code: 'file_too_large' }] })
    await heimdall.run(updateSetting, admin, { key: 'file_max_mb', value: 1_024 })
  })
})
