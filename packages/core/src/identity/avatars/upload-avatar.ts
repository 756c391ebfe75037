import { AvatarSet, UploadAvatarInput } from '@heimdall/contracts'
import { defineCommand, tooMany } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { encodeAvatar } from './encode-avatar.ts'
import { storeAvatar } from './store-avatar.ts'

/** For every way to a new picture: decoding one is dear. */
export const avatarsPerUser = { limit: 20, windowSeconds: 3_600 }

export const uploadAvatar = defineCommand({
  name: 'accounts.uploadAvatar',
  permission: 'self',
  input: UploadAvatarInput,
  output: AvatarSet,
  async prepare({ services, actor, input }) {
    const { userId } = signedIn(actor)
    const limit = await services.rateLimiter.consume(`avatar:${userId}`, avatarsPerUser)
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
    return encodeAvatar(Buffer.from(input.image, 'base64'))
  },
  run: (context) => storeAvatar(context, context.prepared, 'upload'),
})
