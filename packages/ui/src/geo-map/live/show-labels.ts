import { mercatorX, mercatorY } from '@heimdall/geo'
import type { Map as MapLibre } from 'maplibre-gl'
import { groupLabels, type LabelGroup, type Placed } from './group-labels.ts'
import type { LiveStore } from './live-store.ts'
import { screenOf } from './screen-of.ts'

const everyMs = 500
const single =
  'absolute left-0 top-0 max-w-32 truncate rounded-sm bg-surface/85 px-1.5 text-xs text-ink shadow-control will-change-transform'
const counted =
  'absolute left-0 top-0 rounded-full border border-line bg-surface px-2 text-xs font-medium text-ink tabular shadow-control will-change-transform'

/**
 * Names and numbers as text above the canvas: set by the browser, in any script, without glyphs of another host. Which there are is
 * found out twice a second, where they are with each frame. Returns what takes them away.
 */
export function showLabels(map: MapLibre, store: LiveStore): () => void {
  const layer = document.createElement('div')
  // The list beside the map says the same to those who hear it.
  layer.setAttribute('aria-hidden', 'true')
  layer.className = 'pointer-events-none absolute inset-0 overflow-hidden'
  map.getCanvasContainer().append(layer)
  let shown: { group: LabelGroup; element: HTMLElement }[] = []

  function choose(): void {
    const screen = screenOf(map)
    const inSight: Placed[] = []
    store.each((slot, x, y) => {
      const [left, top] = [screen.left(x), screen.top(y)]
      if (left < 0 || top < 0 || left > screen.width || top > screen.height) return
      inSight.push({ id: store.idAt(slot), name: store.nameAt(slot), left, top })
    })
    const groups = groupLabels(inSight, screen)
    // Each keeps its element: text that is painted later than it moves would name somebody else for a moment.
    const spare = new Map(shown.map(({ group, element }) => [group.key, element]))
    shown = groups.map((group) => {
      const element = spare.get(group.key) ?? layer.appendChild(document.createElement('span'))
      spare.delete(group.key)
      const className = group.count === 1 ? single : counted
      if (element.className !== className) element.className = className
      if (element.textContent !== group.text) element.textContent = group.text
      return { group, element }
    })
    for (const element of spare.values()) element.remove()
    move()
  }

  function move(): void {
    const screen = screenOf(map)
    for (const { group, element } of shown) {
      let [left, top, found] = [0, 0, 0]
      for (const id of group.ids) {
        const place = store.positionOf(id)
        if (!place) continue
        left += screen.left(mercatorX(place[0]))
        top += screen.top(mercatorY(place[1]))
        found += 1
      }
      if (found === 0) continue
      const [x, y] = [Math.round(left / found), Math.round(top / found)]
      element.style.transform =
        group.count === 1
          ? `translate(${x + 12}px, ${y - 10}px)`
          : `translate(calc(${x}px - 50%), ${y - 30}px)`
    }
  }

  const timer = setInterval(choose, everyMs)
  const render = map.on('render', move)
  choose()
  return () => {
    clearInterval(timer)
    render.unsubscribe()
    layer.remove()
  }
}
