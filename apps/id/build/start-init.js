// The app's first file is on its way from the beginning, and runs when what the server has written was painted: it takes a slow phone
// as long again as it takes to arrive. A tab that nobody looks at is never painted.
addEventListener('DOMContentLoaded', () => {
  let file = document.querySelector('[data-start]')
  const start = () => {
    if (!file) return
    const script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = file.href
    document.head.append(script)
    file = null
  }
  requestAnimationFrame(() => setTimeout(start))
  setTimeout(start, document.hidden ? 0 : 2000)
})
