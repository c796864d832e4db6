// Colours and their contrast.

export function channels(colour) {
  return colour.replace('#', '').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3').match(/../g).map((pair) => parseInt(pair, 16))
}

export function mix(from, to, part) {
  return from.map((channel, i) => channel + (to[i] - channel) * part)
}

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
export function contrast(...colours) {
  const [darker, lighter] = colours.map(luminance).sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(colour) {
  const [red, green, blue] = colour.map((channel) => (channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
