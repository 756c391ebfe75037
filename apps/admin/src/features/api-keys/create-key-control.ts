import type { CreateApiKeyInput } from '@heimdall/contracts'
import type { Control } from 'react-hook-form'
import type { z } from 'zod'

/** The form's control, for fields that are components of their own. */
export type CreateKeyControl = Control<z.input<typeof CreateApiKeyInput>, unknown, CreateApiKeyInput>
