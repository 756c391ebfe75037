import { createContext, useContext } from 'react'

export type FieldWiring = {
  controlId: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

export const FieldContext = createContext<FieldWiring | null>(null)

type Given = {
  id?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined
}

/** The id and aria attributes of a control: its own props first, then what the surrounding Field says. */
export function useFieldControl(given: Given) {
  const field = useContext(FieldContext)
  const described = [given['aria-describedby'], field?.describedBy].filter(Boolean).join(' ')
  return {
    id: given.id ?? field?.controlId,
    'aria-describedby': described || undefined,
    'aria-invalid': given['aria-invalid'] ?? (field?.invalid || undefined),
    'aria-required': field?.required || undefined,
  }
}
