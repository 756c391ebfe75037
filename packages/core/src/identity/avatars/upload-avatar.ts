import { AvatarSet, UploadAvatarInput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { encodePicture, limitPictures } from '../pictures/index.ts'
import { signedIn } from '../sessions/index.ts'
import { storeAvatar } from './store-avatar.ts'

export const uploadAvatar = defineCommand({
  name: 'accounts.uploadAvatar',
  permission: 'self',
  input: UploadAvatarInput,
  output: AvatarSet,
  async prepare({ services, actor, input }) {
    await limitPictures(services, signedIn(actor).userId)
    return encodePicture(Buffer.from(input.image, 'base64'))
  },
  run: (context) => storeAvatar(context, context.prepared, 'upload'),
})
