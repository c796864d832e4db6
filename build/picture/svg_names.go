package picture

import "strings"

// What draws, of https://www.w3.org/TR/SVG2/eltindex.html and attindex.html. Nothing of
// it runs or moves.
var (
	drawingElements = set(`svg g defs symbol use a title desc style path rect circle ellipse line polyline polygon text tspan textPath image
marker pattern mask clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`)
	drawingAttributes = set(`id class style type media x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d dx dy rotate points pathLength width height viewBox transform
preserveAspectRatio gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform maskUnits maskContentUnits
clipPathUnits markerWidth markerHeight markerUnits refX refY orient startOffset method side spacing textLength lengthAdjust lang dir
filterUnits primitiveUnits in in2 result mode values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor
bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector
azimuth elevation stdDeviation radius z pointsAtX pointsAtY pointsAtZ limitingConeAngle baseFrequency numOctaves seed stitchTiles
alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction display dominant-baseline
fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant
font-weight glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start
mask mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin
unicode-bidi vector-effect visibility white-space word-spacing writing-mode`)
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(words) {
		all[word] = true
	}
	return all
}
