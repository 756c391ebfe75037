import { avatars, linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RemoteFiles } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  linkAccount,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getMe } from '../accounts/index.ts'
import { deleteAvatar } from './delete-avatar.ts'
import { listLinkedAvatars } from './list-linked-avatars.ts'
import { readAvatar } from './read-avatar.ts'
import { takeLinkedAvatar } from './take-linked-avatar.ts'
import { uploadAvatar } from './upload-avatar.ts'

const picture = (grey = 180) => Transformer.fromRgbaPixels(Buffer.alloc(300 * 200 * 4, grey), 300, 200)

let heimdall: TestServices
let account: TestAccount
let person: UserCall
let png: Buffer
let fetched: string[] = []
let linked = 0
const remoteFiles: RemoteFiles = {
  fetch: async (url) => {
    fetched.push(url)
    if (url.includes('gone')) throw new Error('404')
    return png
  },
}
beforeAll(async () => {
  heimdall = await createTestServices({ remoteFiles })
  png = await picture().png()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  fetched = []
  account = await createAccount(heimdall)
  person = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const upload = (bytes: Buffer, call = person) =>
  heimdall.run(uploadAvatar, call, { image: bytes.toString('base64') })
const storedAt = (avatarUrl: string) => {
  const [, , userId = '', file = ''] = avatarUrl.split('/')
  return readAvatar(heimdall.services, userId, file.replace('.webp', ''))
}
const urlNow = async () => (await heimdall.run(getMe, person, {})).avatarUrl

describe('a picture that is uploaded', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('as %s becomes a square WebP of 256 pixels', async (format) => {
    const { avatarUrl } = await upload(await picture()[format]())
    expect(avatarUrl).toMatch(new RegExp(`^/avatars/${account.userId}/[0-9a-f]{32}\\.webp$`))
    expect(await urlNow()).toBe(avatarUrl)
    const stored = await storedAt(avatarUrl)
    expect(stored?.subarray(8, 12).toString()).toBe('WEBP')
    expect(await new Transformer(stored ?? Buffer.alloc(0)).metadata()).toMatchObject({
      width: 256,
      height: 256,
      format: 'webp',
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_updated', userId: account.userId, metadata: { changedFields: ['avatar'] } },
    ])
  })

  test('has a new address each time, and the old one is gone', async () => {
    const before = await upload(png)
    const after = await upload(await picture(90).png())
    expect(after.avatarUrl).not.toBe(before.avatarUrl)
    expect(await storedAt(before.avatarUrl)).toBeNull()
  })

  test('loses what is not seen, such as the place where it was taken', async () => {
    const jpeg = await picture().jpeg()
    const secret = Buffer.from('Exif\0\0 52.5200 N 13.4050 E')
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, secret.length + 2]), secret])
    const { avatarUrl } = await upload(Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]))
    expect((await storedAt(avatarUrl))?.includes('52.5200')).toBe(false)
  })

  test('can be removed', async () => {
    await upload(png)
    await heimdall.run(deleteAvatar, person, {})
    expect(await urlNow()).toBeNull()
    const rows = await heimdall.services.primary.db
      .select()
      .from(avatars)
      .where(eq(avatars.userId, account.userId))
    expect(rows).toEqual([])
  })
})

/** The header of a PNG that says to be of this size, and has nothing behind it. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from(png.subarray(0, 33))
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return header
}

describe('refused', () => {
  test.each<[string, () => Buffer, string]>([
    [
      'a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'image_format',
    ],
    ['a page that calls itself a picture', () => Buffer.from('GIF89a<html>'), 'image_format'],
    ['nothing', () => Buffer.alloc(0), 'image_format'],
    ['a header that ends too early', () => png.subarray(0, 18), 'image_format'],
    ['a bomb, before it is decoded', () => pngHeader(50_000, 50_000), 'image_too_large'],
    ['a picture without pixels', () => pngHeader(0, 10), 'image_too_large'],
    ['a header alone', () => pngHeader(10, 10), 'image_broken'],
    ['half a picture', () => png.subarray(0, 60), 'image_broken'],
  ])('%s', async (_name, bytes, code) => {
    await expect(upload(bytes())).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: ['image'], code }],
    })
    expect(await urlNow()).toBeNull()
  })

  test('what the schema does not know', () => {
    for (const image of ['no base64!', 'A'.repeat(950_004), undefined]) {
      expect(uploadAvatar.input.safeParse({ image }).success).toBe(false)
    }
  })

  test('the twenty-first within an hour', async () => {
    for (let count = 0; count < 20; count++) await upload(Buffer.alloc(1)).catch(() => undefined)
    await expect(upload(png)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('to keys and strangers', async () => {
    const key = await asKey(heimdall, { owner: account, permissions: [] })
    const image = png.toString('base64')
    await expect(heimdall.run(uploadAvatar, key, { image })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(deleteAvatar, anonymousCall(), {})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('the picture of a linked account', () => {
  const take = (linkId: string, call = person) => heimdall.run(takeLinkedAvatar, call, { linkId })
  const linkWith = async (avatarUrl: string | null, owner = account) => {
    const externalId = `platform-${++linked}`
    await linkAccount(heimdall, owner.userId, { provider: 'twitch', externalId })
    const [row] = await heimdall.services.primary.db
      .update(linkedAccounts)
      .set({ avatarUrl })
      .where(eq(linkedAccounts.subject, externalId))
      .returning({ id: linkedAccounts.id })
    return row?.id ?? ''
  }

  test('is copied, so that nobody’s browser asks the platform for it', async () => {
    const linkId = await linkWith('https://cdn.example.org/a.png')
    expect((await heimdall.run(listLinkedAvatars, person, {})).links).toMatchObject([{ linkId }])
    const { avatarUrl } = await take(linkId)
    expect(fetched).toEqual(['https://cdn.example.org/a.png'])
    expect(avatarUrl).toMatch(/^\/avatars\//)
    const [row] = await heimdall.services.primary.db
      .select()
      .from(avatars)
      .where(eq(avatars.userId, account.userId))
    expect(row?.source).toBe('platform')
  })

  test('that can not be had changes nothing', async () => {
    const linkId = await linkWith('https://cdn.example.org/gone.png')
    await expect(take(linkId)).rejects.toMatchObject({ issues: [{ code: 'image_unreachable' }] })
    expect(await urlNow()).toBeNull()
  })

  test('of somebody else, or that is none, does not exist', async () => {
    const other = await createAccount(heimdall)
    await expect(take(await linkWith('https://cdn.example.org/a.png', other))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(take(await linkWith(null))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(fetched).toEqual([])
  })
})
