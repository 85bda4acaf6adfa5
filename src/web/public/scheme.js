// Before the first paint: the page a person left dark does not flash white. Mantine takes over afterwards.
;(function () {
  var kept = null
  try {
    kept = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // storage refused by the browser: the system's own choice decides
  }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
