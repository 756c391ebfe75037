// Of index.html, which comes with texts in both languages: the choice made earlier in this browser, else the first of the browser's languages that we
// speak, else the platform's, which stands there.
{
  let stored = null
  try {
    stored = localStorage.getItem('heimdall-locale')
  } catch {
    // Storage may be blocked.
  }
  const tags = [stored, ...navigator.languages].map((tag) => String(tag).slice(0, 2).toLowerCase())
  const known = tags.find((tag) => tag === 'en' || tag === 'de')
  if (known) document.documentElement.lang = known
}
