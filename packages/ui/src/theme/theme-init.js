// Served as a file and loaded in <head> without defer: the stored theme stands before the first paint.
// (The content security policy allows no inline script.) Without a stored choice the system decides, in CSS.
try {
  const theme = localStorage.getItem('heimdall-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be blocked; the system's theme is fine.
}
