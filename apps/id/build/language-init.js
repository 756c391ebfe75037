// Of index.html, which comes with texts in both languages: the choice made earlier in this browser, else that of the account, where the server
// has written it, else the first of the browser's languages that we speak, else the platform's, which stands there.
{
  let stored
  try {
    stored = localStorage.getItem('heimdall-locale')
  } catch {
    // Storage may be blocked.
  }
  const root = document.documentElement
  const known = [stored, root.dataset.language, ...navigator.languages]
    .map((tag) => String(tag).slice(0, 2).toLowerCase())
    .find((tag) => tag === 'en' || tag === 'de')
  if (known) root.lang = known
}
