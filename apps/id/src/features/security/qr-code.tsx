import { cx } from '@heimdall/ui'
import { useMemo } from 'react'
import { encode } from 'uqr'

export interface QrCodeProps {
  text: string
  label: string
  className?: string
}

/** Drawn here: the secret in it goes to nobody. Dark on white in both themes, as cameras expect it. */
export default function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 3 })
    const squares = code.data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    return { size: code.size, path: squares.join('') }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cx('rounded-lg bg-paper', className)}
    >
      <path d={path} className="fill-print" />
    </svg>
  )
}
