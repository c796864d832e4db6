// Puts an address in the place of the page's and reports whether the browser took
// it. Safari refuses after a hundred changes in thirty seconds.
// https://github.com/WebKit/WebKit/blob/main/Source/WebCore/page/History.cpp
export function replaceAddress(address) {
  try {
    history.replaceState(null, '', address)
    return true
  } catch (refused) {
    console.warn(refused)
    return false
  }
}
