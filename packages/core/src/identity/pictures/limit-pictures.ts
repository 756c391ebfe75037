import { limitRate, type Services } from '../../kernel/index.ts'

/** For every way to a new picture, of an account and of its apps: decoding one is dear. */
const perUser = { limit: 20, windowSeconds: 3_600 }

/** Counts a picture before it is looked at. */
export async function limitPictures(services: Services, userId: string): Promise<void> {
  await limitRate(services, `picture:${userId}`, perUser)
}
