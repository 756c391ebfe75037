import { mercatorX, mercatorY } from '@heimdall/geo'
import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl'
import { compile } from './compile.ts'
import { type LiveStore, stride } from './live-store.ts'
import { fragmentShader, vertexShader } from './shaders.ts'

const id = 'live-devices'
/** Location, floats, and offset of what the shader reads of each device; live-store.ts writes them. */
const attributes = [
  { location: 1, size: 4, offset: 0 },
  { location: 2, size: 2, offset: 4 },
  { location: 3, size: 4, offset: 6 },
  { location: 4, size: 2, offset: 10 },
] as const
const uniforms = [
  'matrix',
  'centreHigh',
  'centreLow',
  'now',
  'viewport',
  'ratio',
  'size',
  'accuracyPass',
  'rim',
] as const

/** Draws all devices of a store in two calls: first how exact their places are, then where they are. */
export function createLiveLayer(
  store: LiveStore,
  rim: () => readonly [number, number, number],
): CustomLayerInterface {
  let map: MapLibre | null = null
  let program: WebGLProgram | null = null
  let array: WebGLVertexArrayObject | null = null
  let buffer: WebGLBuffer | null = null
  let bytes = 0
  let places: Partial<Record<(typeof uniforms)[number], WebGLUniformLocation | null>> = {}

  function upload(gl: WebGL2RenderingContext): void {
    const { instances, from, to } = store.takeChanges()
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    if (instances.byteLength !== bytes) {
      bytes = instances.byteLength
      gl.bufferData(gl.ARRAY_BUFFER, instances, gl.DYNAMIC_DRAW)
    } else if (to > from) {
      gl.bufferSubData(gl.ARRAY_BUFFER, from * stride * 4, instances, from * stride, (to - from) * stride)
    }
  }

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    onAdd(to, context) {
      // MapLibre 6 has no other context; its type still names both.
      const gl = context as WebGL2RenderingContext
      map = to
      bytes = 0
      program = compile(gl, vertexShader, fragmentShader)
      places = Object.fromEntries(
        uniforms.map((name) => [name, program && gl.getUniformLocation(program, name)]),
      )
      array = gl.createVertexArray()
      gl.bindVertexArray(array)
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW)
      gl.enableVertexAttribArray(0)
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
      buffer = gl.createBuffer()
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      for (const { location, size, offset } of attributes) {
        gl.enableVertexAttribArray(location)
        gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride * 4, offset * 4)
        gl.vertexAttribDivisor(location, 1)
      }
      gl.bindVertexArray(null)
    },
    onRemove(_map, context) {
      const gl = context as WebGL2RenderingContext
      gl.deleteProgram(program)
      gl.deleteVertexArray(array)
      gl.deleteBuffer(buffer)
      map = null
    },
    render(context, { defaultProjectionData }) {
      if (!map || !program) return
      const gl = context as WebGL2RenderingContext
      gl.bindVertexArray(array)
      upload(gl)
      gl.useProgram(program)
      const centre = map.getCenter()
      const [x, y] = [mercatorX(centre.lng), mercatorY(centre.lat)]
      const [highX, highY] = [Math.fround(x), Math.fround(y)]
      // 32 bits can't hold a place on earth to the metre: all is drawn relative to the centre, which 64 bits move.
      gl.uniformMatrix4fv(places.matrix ?? null, false, movedBy(defaultProjectionData.mainMatrix, x, y))
      gl.uniform2f(places.centreHigh ?? null, highX, highY)
      gl.uniform2f(places.centreLow ?? null, x - highX, y - highY)
      gl.uniform1f(places.now ?? null, store.seconds)
      gl.uniform2f(places.viewport ?? null, gl.drawingBufferWidth, gl.drawingBufferHeight)
      gl.uniform1f(places.ratio ?? null, map.getPixelRatio())
      gl.uniform1f(places.size ?? null, sizeFor(store.count))
      gl.uniform3f(places.rim ?? null, ...rim())
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.STENCIL_TEST)
      for (const accuracyPass of [1, 0]) {
        gl.uniform1i(places.accuracyPass ?? null, accuracyPass)
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, store.count)
      }
      gl.bindVertexArray(null)
      if (store.isMoving) map.triggerRepaint()
    },
  }
}

/** Markers shrink from a thousand on, to half their size at ten thousand. */
const sizeFor = (count: number): number => Math.max(0.5, Math.min(1, 1 - (count - 1_000) / 18_000))

/** The matrix (columns first) of a space whose origin lies at x, y. */
function movedBy(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
  const moved = Float32Array.from(matrix)
  for (let row = 0; row < 4; row += 1) {
    moved[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0)
  }
  return moved
}
