/**
 * Run in the page: resolves when nothing fades or moves any more, as halfway from one colour to another no contrast is right.
 * One change may set off the next, so it looks again; what goes round and round is not waited for.
 */
export async function motionOver(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  for (;;) {
    // A change of style starts its transitions with the next frame; a map without a graphics card paints few of them.
    await frame()
    await frame()
    const moving = document.getAnimations().filter(({ playState, effect }) => {
      return playState === 'running' && effect?.getComputedTiming().iterations === 1
    })
    if (moving.length === 0) return
    await Promise.allSettled(moving.map(({ finished }) => finished))
  }
}
