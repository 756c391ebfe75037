import { AvatarSet, TakeLinkedAvatarInput } from '@heimdall/contracts'
import { linkedAccounts } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, notFound } from '../../kernel/index.ts'
import { encodePicture, limitPictures, maxImageBytes } from '../pictures/index.ts'
import { signedIn } from '../sessions/index.ts'
import { storeAvatar } from './store-avatar.ts'

/** Takes the picture that one has on a linked platform. It is copied: no browser of anybody asks the platform for it. */
export const takeLinkedAvatar = defineCommand({
  name: 'accounts.takeLinkedAvatar',
  permission: 'self',
  input: TakeLinkedAvatarInput,
  output: AvatarSet,
  async prepare({ services, actor, input }) {
    const { userId } = signedIn(actor)
    const [link] = await services.primary.db
      .select({ url: linkedAccounts.avatarUrl })
      .from(linkedAccounts)
      .where(and(eq(linkedAccounts.id, input.linkId), eq(linkedAccounts.userId, userId)))
    if (!link?.url) throw notFound('This linked account, or a picture of it,')
    await limitPictures(services, userId)
    const image = await services.remoteFiles.fetch(link.url, { maxBytes: maxImageBytes }).catch((cause) => {
      services.log.warn({ err: cause }, 'The picture of a linked account could not be fetched')
      throw fieldError('BAD_REQUEST', '', 'image_unreachable', 'The platform did not give the picture')
    })
    return encodePicture(image)
  },
  run: (context) => storeAvatar(context, context.prepared, 'platform'),
})
