import type { WatchMessage } from '@heimdall/contracts'
import { nothingToSee } from '@heimdall/core'

export const messageText = (message: WatchMessage) => `data: ${JSON.stringify(message)}\n\n`

export const nothingText = messageText(nothingToSee)
export const lockedText = messageText({ ...nothingToSee, needsPassword: true })
