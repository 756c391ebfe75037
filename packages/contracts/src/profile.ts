import { z } from 'zod'
import { Email } from './accounts.ts'
import { Id } from './common.ts'

export const RequestEmailChangeInput = z.object({ email: Email })
export type RequestEmailChangeInput = z.infer<typeof RequestEmailChangeInput>

export const ConfirmEmailChangeInput = z.object({ token: z.string().min(20).max(200) })
export const EmailChanged = z.object({ email: z.string() })

/** Some 700 KB; the apps make pictures small before they send them. */
export const UploadAvatarInput = z.object({
  image: z
    .base64()
    .max(950_000)
    .describe('A PNG, JPEG or WebP picture in base64; it is made a square of 256 pixels')
    .meta({
      examples: ['UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='],
    }),
})
export type UploadAvatarInput = z.infer<typeof UploadAvatarInput>

export const TakeLinkedAvatarInput = z.object({ linkId: Id })

export const AvatarSet = z.object({ avatarUrl: z.string().describe('A path of this Heimdall') })

export const LinkedAvatars = z.object({
  links: z.array(z.object({ linkId: Id, provider: z.string(), name: z.string() })),
})
