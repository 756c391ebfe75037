let answer: boolean | null = null

/** Whether this browser can draw the map at all. A context is dear, so it is asked once. */
export function hasWebGl(): boolean {
  if (answer !== null) return answer
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  answer = context !== null
  return answer
}
