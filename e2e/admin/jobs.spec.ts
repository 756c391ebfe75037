import { inGerman } from '../support/in-german.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

test('a job is run now, its run stands in the history, and it is paused and, in German, resumed', async ({
  page,
  heimdall,
}) => {
  const admin = await heimdall.createUser({ role: 'admin' })
  await signIn(page, admin)
  await page.goto('/admin/jobs')
  await expect(page.getByRole('listitem').filter({ hasText: 'Delete accounts' })).toContainText(
    'every 15 minutes',
  )
  const digest = page.getByRole('switch', { name: /weekly digest/ })
  await digest.click()
  await expect(page.getByText('The digest comes each Monday').first()).toBeVisible()
  await page.getByRole('link', { name: 'Forget who saw locations' }).click()
  const drawer = page.getByRole('dialog', { name: 'Forget who saw locations' })
  await expect(drawer.getByText('daily at 03:32 UTC')).toBeVisible()
  await drawer.getByRole('button', { name: 'Run now' }).click()
  await expect(drawer.getByText(`on demand · ${admin.username}`).first()).toBeVisible()
  await expect(drawer.getByText('Succeeded').first()).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'Run now' })).toBeEnabled()
  await expectAccessible(page)

  await drawer.getByRole('button', { name: 'Pause' }).click()
  await expect(drawer.getByText('Paused since')).toBeVisible()
  // The address alone leads here again.
  await inGerman(page)
  await page.reload()
  const german = page.getByRole('dialog', { name: 'Vergessen, wer Standorte sah' })
  await expect(german.getByText('täglich um 03:32 UTC')).toBeVisible()
  await expect(german.getByText(`auf Wunsch · ${admin.username}`).first()).toBeVisible()
  await german.getByRole('button', { name: 'Fortsetzen' }).click()
  await expect(page.getByText('Der Job läuft wieder zu seinen Zeiten').first()).toBeVisible()
  await expect(german.getByText('Nächster Lauf')).toBeVisible()
})
