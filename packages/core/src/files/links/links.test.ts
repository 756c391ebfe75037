import { apiKeys, oauthClients, oauthConsents, userRoles, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Call, newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  eventsInOutbox,
  forgetEvents,
} from '../../testing/index.ts'
import { createFileLink, listFileLinks, openFileLink, revokeFileLink } from '../index.ts'
import { allOfStorage, bytesOf, makeFileWorld, unknownId } from '../testing/index.ts'

const { heimdall, ready, staff, startAnew } = await makeFileWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

const open = (url: string, call: Call = anonymousCall()) =>
  openFileLink(heimdall.services, call, new URL(url).pathname)

describe('a link', () => {
  test('opens its file for anybody until its time, and says by whom it came', async () => {
    const { id } = await ready('a.txt', 'abc')
    const link = await heimdall.run(createFileLink, staff, { id, expiresInSeconds: 3_600 })
    expect(link.url).toMatch(/^https:\/\/heimdall\.example\.org\/shared\//)
    expect((await heimdall.run(listFileLinks, staff, { id })).links).toMatchObject([
      { id: link.id, createdBy: 'Heidi', expiresAt: link.expiresAt },
    ])
    expect(JSON.stringify(await heimdall.run(listFileLinks, staff, { id }))).not.toContain('/shared/')
    await forgetEvents(heimdall)
    expect(String(await bytesOf(await (await open(link.url)).content()))).toBe('abc')
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'file_downloaded', actorId: null, resourceId: id, metadata: { linkId: link.id } },
    ])
    heimdall.clock.advance(3_600_000)
    await expect(open(link.url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await heimdall.run(listFileLinks, staff, { id })).links).toEqual([])
  })

  test('tells two people behind one address apart by their browsers, and two links from each other', async () => {
    const { id } = await ready('a.txt', 'abcdef')
    const [one, two] = await Promise.all(
      [1, 2].map(() => heimdall.run(createFileLink, staff, { id, expiresInSeconds: 60 })),
    )
    await forgetEvents(heimdall)
    const take = async (url: string | undefined, userAgent: string) => {
      const reader = anonymousCall({ userAgent })
      const opened = await openFileLink(heimdall.services, reader, new URL(url ?? '').pathname)
      for (const start of [2, 4]) await opened.content({ start, end: start + 1 })
    }
    await take(one?.url, 'Firefox')
    await take(one?.url, 'Firefox')
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    await take(one?.url, 'Chrome')
    await take(two?.url, 'Firefox')
    const linkIds = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata?.linkId)
    expect(linkIds.sort()).toEqual([one?.id, one?.id, two?.id].sort())
  })

  test('opens nothing while the app or key that made it is not in use, whoever is behind it', async () => {
    const { db } = heimdall.services.primary
    const { id } = await ready('a.txt', 'abc')
    const { userId } = staff.actor
    const now = heimdall.clock.now()
    const appOf = async (owner: string | null) => {
      const appId = newId(heimdall.services)
      await db.insert(oauthClients).values({
        id: appId,
        clientId: `app_${appId}`,
        name: 'Clips',
        userId: owner,
        type: 'confidential',
        grantTypes: ['client_credentials'],
        tokenEndpointAuthMethod: 'client_secret_basic',
        botPermissions: allOfStorage,
        scopes: allOfStorage,
        createdAt: now,
        updatedAt: now,
      })
      return appId
    }
    const as = (appId: string, of: { userId: string | null; ownerId: string | null }): Call => ({
      ...anonymousCall(),
      actor: {
        type: 'oauth',
        oauthClientId: appId,
        clientId: `app_${appId}`,
        sessionId: null,
        grant: '00',
        permissions: new Set(allOfStorage),
        ...of,
      },
    })
    const linkOf = async (call: Call) =>
      (await heimdall.run(createFileLink, call, { id, expiresInSeconds: 60 })).url
    const isOpen = (url: string) =>
      open(url).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'NOT_FOUND' })
          return false
        },
      )
    const [platforms, persons] = [await appOf(null), await appOf(userId)]
    const consent = { userId, oauthClientId: platforms, scopes: allOfStorage, grantedAt: now, updatedAt: now }
    const letIn = () => db.insert(oauthConsents).values({ ...consent, id: newId(heimdall.services) })
    await letIn()
    // The platform's own, one of a person that acts for itself, and one that acts for somebody who has let it in.
    const made: [url: string, appId: string][] = [
      [await linkOf(as(platforms, { userId: null, ownerId: null })), platforms],
      [await linkOf(as(persons, { userId: null, ownerId: userId })), persons],
      [await linkOf(as(platforms, { userId, ownerId: null })), platforms],
    ]
    for (const [url, appId] of made) {
      const app = (change: Partial<typeof oauthClients.$inferInsert>) =>
        db.update(oauthClients).set(change).where(eq(oauthClients.id, appId))
      expect(await isOpen(url)).toBe(true)
      await app({ suspendedAt: now })
      expect(await isOpen(url)).toBe(false)
      await app({ suspendedAt: null })
      expect(await isOpen(url)).toBe(true)
    }
    await db.update(oauthClients).set({ botPermissions: ['storage:read'] })
    // What an app may by itself says nothing of what it may for somebody.
    expect(await Promise.all(made.map(([url]) => isOpen(url)))).toEqual([false, false, true])
    await db.delete(oauthConsents)
    expect(await Promise.all(made.map(([url]) => isOpen(url)))).toEqual([false, false, false])
    await letIn()
    await db.update(oauthClients).set({ scopes: ['storage:read'] })
    expect(await Promise.all(made.map(([url]) => isOpen(url)))).toEqual([false, false, false])
    await db.update(oauthClients).set({ scopes: allOfStorage })
    expect(await Promise.all(made.map(([url]) => isOpen(url)))).toEqual([false, false, true])
    await db.delete(oauthClients)
    expect(await Promise.all(made.map(([url]) => isOpen(url)))).toEqual([false, false, false])

    const owner = await createAccount(heimdall, { permissions: allOfStorage })
    const own = await asKey(heimdall, { owner, permissions: allOfStorage })
    const ofKey = await linkOf(own)
    expect(await isOpen(ofKey)).toBe(true)
    await db.update(apiKeys).set({ isActive: false }).where(eq(apiKeys.id, own.actor.apiKeyId))
    expect(await isOpen(ofKey)).toBe(false)
  })

  test('opens nothing while whoever made it may not download', async () => {
    const { db } = heimdall.services.primary
    const { id } = await ready('a.txt', 'abc')
    const maker = await createAccount(heimdall, { permissions: allOfStorage })
    const key = await asKey(heimdall, { permissions: allOfStorage })
    const make = async (call: Call) =>
      (await heimdall.run(createFileLink, call, { id, expiresInSeconds: 60 })).url
    const urls = { person: await make(await asUser(heimdall, maker)), key: await make(key) }
    const opens = async (url: string) => {
      await open(url)
      return true
    }
    const isOpen = (url: string) =>
      opens(url).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'NOT_FOUND' })
        return false
      })
    const person = (change: Partial<typeof users.$inferInsert>) =>
      db.update(users).set(change).where(eq(users.id, maker.userId))
    expect(await isOpen(urls.person)).toBe(true)
    const now = heimdall.clock.now()
    await person({ bannedAt: now })
    expect(await isOpen(urls.person)).toBe(false)
    await person({ bannedAt: now, banExpiresAt: now })
    expect(await isOpen(urls.person)).toBe(true)
    await person({ bannedAt: null, banExpiresAt: null, deletedAt: now })
    expect(await isOpen(urls.person)).toBe(false)
    await person({ deletedAt: null })
    await db.delete(userRoles).where(eq(userRoles.userId, maker.userId))
    expect(await isOpen(urls.person)).toBe(false)

    const system = (change: Partial<typeof apiKeys.$inferInsert>) =>
      db.update(apiKeys).set(change).where(eq(apiKeys.id, key.actor.apiKeyId))
    expect(await isOpen(urls.key)).toBe(true)
    for (const change of [{ scopes: ['storage:read'] }, { expiresAt: now }, { isNarrowed: true }]) {
      await system(change)
      expect(await isOpen(urls.key)).toBe(false)
      await system({ scopes: allOfStorage, expiresAt: null, isNarrowed: false })
      expect(await isOpen(urls.key)).toBe(true)
    }
    await system({ isActive: false })
    expect(await isOpen(urls.key)).toBe(false)
  })

  test('is worth nothing once it is changed or revoked', async () => {
    const { id } = await ready('a.txt', 'abc')
    const link = await heimdall.run(createFileLink, staff, { id, expiresInSeconds: 60 })
    const [start, expires = '', signature = ''] = link.url.split(/\/(?=\d{10}\/)|\/(?=[\w-]{43}$)/)
    const flipped = signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
    for (const url of [
      `${start}/${Number(expires) + 9}/${signature}`,
      `${start}/${expires}/${flipped}`,
      `${start}/${expires}/${signature}x`,
      `https://x.example/shared/${unknownId}/${expires}/${signature}`,
    ]) {
      await expect(open(url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await open(link.url)
    await heimdall.run(revokeFileLink, staff, { id, linkId: link.id })
    await expect(open(link.url)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(revokeFileLink, staff, { id, linkId: link.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
