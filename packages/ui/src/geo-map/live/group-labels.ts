export type Placed = { id: string; name: string; left: number; top: number }
export type LabelGroup = { key: string; text: string; count: number; ids: readonly string[] }

const cell = { width: 132, height: 44 }
const most = 60
/** Of those that stand together, as many as tell where their middle is. */
const mostIds = 20
/** More than any screen has. */
const cellRows = 10_000

/**
 * Names where there is room for them, numbers where there is none: what falls into one cell of the screen gets one label, and a
 * name that would cover another is left out.
 */
export function groupLabels(
  devices: Iterable<Placed>,
  size: { width: number; height: number },
): LabelGroup[] {
  const cells = new Map<number, { first: Placed; count: number; ids: string[] }>()
  for (const device of devices) {
    const { left, top } = device
    if (left < 0 || top < 0 || left > size.width || top > size.height) continue
    const key = Math.floor(left / cell.width) * cellRows + Math.floor(top / cell.height)
    const there = cells.get(key)
    if (!there) {
      cells.set(key, { first: device, count: 1, ids: [device.id] })
      continue
    }
    there.count += 1
    if (there.ids.length < mostIds) there.ids.push(device.id)
  }
  const names: Placed[] = []
  const groups: LabelGroup[] = []
  for (const [key, { first, count, ids }] of cells) {
    if (count > 1) groups.push({ key: String(key), text: String(count), count, ids })
    else if (first.name !== '' && !names.some((other) => covers(first, other))) {
      names.push(first)
      groups.push({ key: String(key), text: first.name, count: 1, ids })
    }
  }
  return groups.sort((a, b) => b.count - a.count).slice(0, most)
}

const widthOf = ({ name }: Placed): number => Math.min(128, name.length * 7 + 12)
const lineHeight = 22

function covers(one: Placed, other: Placed): boolean {
  const [first, second] = one.left <= other.left ? [one, other] : [other, one]
  return Math.abs(one.top - other.top) < lineHeight && second.left - first.left < widthOf(first)
}
