// Says to the browser that the address of a script is one that the build has
// written. The page's policy refuses all others, and any markup from a text.
// A policy can be made once, and several scripts of a page may need it.
// https://www.w3.org/TR/trusted-types/
export const trusted = (window.reportWidgetTrusted ??= (() => {
  const policy = window.trustedTypes?.createPolicy('report-widget', { createScriptURL: (address) => address })
  return (address) => (policy ? policy.createScriptURL(address) : address)
})())
