import { Textarea } from '@heimdall/ui'

export type AllowedIpsInputProps = {
  value: readonly string[]
  onChange: (ranges: string[]) => void
  onBlur: () => void
}

const linesOf = (text: string) => text.split(/[\s,;]+/).filter((line) => line !== '')

/** One address or network a line; what is pasted with commas is understood too. */
export function AllowedIpsInput({ value, onChange, onBlur }: AllowedIpsInputProps) {
  return (
    <Textarea
      rows={3}
      className="font-mono text-xs"
      spellCheck={false}
      defaultValue={value.join('\n')}
      onChange={(event) => onChange(linesOf(event.target.value))}
      onBlur={onBlur}
    />
  )
}
