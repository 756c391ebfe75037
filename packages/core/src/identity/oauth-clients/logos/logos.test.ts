import { oauthClientLogos } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { loadOAuthClient } from '../../oauth/index.ts'
import { createOAuthClient } from '../create-oauth-client.ts'
import { deleteOAuthClient } from '../delete-oauth-client.ts'
import { getOAuthClient } from '../get-oauth-client.ts'
import { deleteAppLogo } from './delete-logo.ts'
import { readAppLogo } from './read-logo.ts'
import { uploadAppLogo } from './upload-logo.ts'

const picture = (grey = 180) => Transformer.fromRgbaPixels(Buffer.alloc(300 * 200 * 4, grey), 300, 200).png()

let heimdall: TestServices
let developer: UserCall
let stranger: UserCall
let admin: UserCall
let app: { id: string; clientId: string }
let png: Buffer
beforeAll(async () => {
  heimdall = await createTestServices()
  png = await picture()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  developer = await asUser(heimdall, await createAccount(heimdall))
  stranger = await asUser(heimdall, await createAccount(heimdall))
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  const input = createOAuthClient.input.parse({ name: 'Song requests' })
  app = await heimdall.run(createOAuthClient, developer, input)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const upload = (bytes: Buffer, call: Call = developer) =>
  heimdall.run(uploadAppLogo, call, { id: app.id, image: bytes.toString('base64') })
const remove = (call: Call = developer) => heimdall.run(deleteAppLogo, call, { id: app.id })
const logoNow = async () => (await heimdall.run(getOAuthClient, developer, { id: app.id })).logoUrl
const storedAt = (logoUrl: string | null) => {
  const [, , id = '', file = ''] = logoUrl?.split('/') ?? []
  return readAppLogo(heimdall.services, id, file.replace('.webp', ''))
}
const rows = () =>
  heimdall.services.primary.db
    .select()
    .from(oauthClientLogos)
    .where(eq(oauthClientLogos.oauthClientId, app.id))
const changed = {
  eventType: 'client_updated',
  userId: expect.any(String),
  metadata: { clientId: expect.any(String), clientName: 'Song requests', changedFields: ['logo'] },
}

describe('a logo', () => {
  test('becomes a small square WebP, at once for the provider, and the log says so', async () => {
    const { logoUrl } = await upload(png)
    expect(logoUrl).toMatch(new RegExp(`^/app-logos/${app.id}/[0-9a-f]{32}\\.webp$`))
    expect(await logoNow()).toBe(logoUrl)
    const stored = (await storedAt(logoUrl)) ?? Buffer.alloc(0)
    expect(await new Transformer(stored).metadata()).toMatchObject({
      width: 256,
      height: 256,
      format: 'webp',
    })
    const client = await loadOAuthClient(heimdall.services, app.clientId)
    expect(logoUrl).toContain(client?.logoHash ?? 'none')
    expect(heimdall.accessChanges).toEqual([{ oauthClientId: app.id }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([{ ...changed, resourceId: app.id }])
  })

  test('that is replaced is gone, and so is that of a deleted app', async () => {
    const before = await upload(png)
    const after = await upload(await picture(90))
    expect(after.logoUrl).not.toBe(before.logoUrl)
    expect(await storedAt(before.logoUrl)).toBeNull()
    await heimdall.run(deleteOAuthClient, developer, { id: app.id })
    expect(await rows()).toEqual([])
  })

  test('that comes twice at once is there once', async () => {
    await Promise.all([upload(png), upload(await picture(90))])
    expect(await rows()).toHaveLength(1)
  })

  test('can be removed; a second time changes nothing', async () => {
    await upload(png)
    await forgetEvents(heimdall)
    await remove()
    await remove()
    expect(await logoNow()).toBeNull()
    expect(await rows()).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([changed])
  })
})

describe('refused', () => {
  test.each<[string, () => Buffer, string]>([
    [
      'a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'image_format',
    ],
    ['half a picture', () => png.subarray(0, 60), 'image_broken'],
    [
      'a bomb, before it is decoded',
      () => {
        const header = Buffer.from(png.subarray(0, 33))
        header.writeUInt32BE(50_000, 16)
        header.writeUInt32BE(50_000, 20)
        return header
      },
      'image_too_large',
    ],
  ])('%s', async (_name, bytes, code) => {
    await expect(upload(bytes())).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: ['image'], code }],
    })
    expect(await logoNow()).toBeNull()
    expect(await eventsInOutbox(heimdall)).toEqual([])
  })

  test('what the schema does not know', () => {
    for (const image of ['no base64!', 'A'.repeat(950_004), undefined]) {
      expect(uploadAppLogo.input.safeParse({ id: app.id, image }).success).toBe(false)
    }
  })

  test('for the app of somebody else, also by an administrator', async () => {
    await upload(png)
    for (const call of [stranger, admin]) {
      await expect(upload(png, call)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(remove(call)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await logoNow()).not.toBeNull()
  })

  test('for an app of the platform, but to whoever may change its settings', async () => {
    const input = createOAuthClient.input.parse({ name: 'Status' })
    const { id } = await heimdall.run(createOAuthClient, asSystem(), input)
    await forgetEvents(heimdall)
    const image = png.toString('base64')
    for (const call of [stranger, developer]) {
      await expect(heimdall.run(uploadAppLogo, call, { id, image })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(heimdall.run(deleteAppLogo, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const { logoUrl, owner } = await heimdall.run(uploadAppLogo, admin, { id, image })
    expect(owner).toBeNull()
    expect(await storedAt(logoUrl)).not.toBeNull()
    await heimdall.run(deleteAppLogo, admin, { id })
    expect(await storedAt(logoUrl)).toBeNull()
    const entry = { eventType: 'client_updated', resourceId: id, metadata: { changedFields: ['logo'] } }
    expect(await eventsInOutbox(heimdall)).toMatchObject([entry, entry])
  })

  test('without a fresh sign-in', async () => {
    heimdall.clock.advance(11 * 60_000)
    const missing = { issues: [expect.objectContaining({ code: 'fresh_sign_in_required' })] }
    await expect(upload(png)).rejects.toMatchObject(missing)
    await expect(remove()).rejects.toMatchObject(missing)
  })

  test('to keys and strangers', async () => {
    const key = await asKey(heimdall, { permissions: [] })
    for (const act of [upload.bind(null, png), remove]) {
      await expect(act(key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(act(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    }
  })

  test('the twenty-first picture within an hour', async () => {
    for (let count = 0; count < 20; count++) await upload(Buffer.alloc(1)).catch(() => undefined)
    await expect(upload(png)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})
