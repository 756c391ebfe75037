import { useRef } from 'react'
import { Button } from '../buttons/button.tsx'

export interface PictureButtonProps {
  label: string
  /** Of the field behind the button. */
  fieldLabel: string
  loading: boolean
  disabled: boolean
  onChoose: (file: File) => void
}

/** Asks for a picture from the device. */
export function PictureButton({ label, fieldLabel, loading, disabled, onChoose }: PictureButtonProps) {
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label={fieldLabel}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          // So that the same file can be chosen again.
          event.target.value = ''
          if (chosen) onChoose(chosen)
        }}
      />
      <Button loading={loading} disabled={disabled} onClick={() => file.current?.click()}>
        {label}
      </Button>
    </>
  )
}
